package io.gatehouse.account;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.organization.OrganizationDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request brought went to the account its person had already.
 *
 * @param before what the account was until then: anything but active, and it is open again by this
 * @param granted what the grants are called in the catalogue
 * @param ended what an earlier affiliation with the organization had, and this request did not bring back; or what was given up
 * @param change null unless the person the account belongs to asked for it
 */
public record AccountLinked(
        AccountSnapshot snapshot,
        AccountState before,
        OrganizationDetails organization,
        List<String> granted,
        List<String> ended,
        @Nullable Change change)
        implements DesiredStateChanged {

    public AccountLinked {
        granted = List.copyOf(granted);
        ended = List.copyOf(ended);
    }

    /**
     * What became different beside the grants.
     *
     * @param before what the account said about its person
     * @param facts each as {@code old → new}
     * @param renewed what the grants are called that hold for as long again
     */
    public record Change(PersonFacts before, List<String> facts, List<String> renewed) {

        public Change {
            facts = List.copyOf(facts);
            renewed = List.copyOf(renewed);
        }
    }

    /** Where it was granted. */
    public String organizationName() {
        return organization.legalName();
    }

    @Override
    public JournalEntry journalEntry() {
        return entry(
                        switch (before) {
                            case ACTIVE -> change == null ? "account.joined" : "account.changed";
                            case SUSPENDED -> "account.reactivated";
                            case CLOSED -> "account.reopened";
                        })
                .at(organization.id())
                .with("organization", organization.legalName())
                .with("grants", listed(granted))
                .with("ended", listed(ended))
                .with("renewed", change == null ? null : listed(change.renewed()))
                .with("changes", change == null ? null : listed(change.facts()));
    }

    private static String listed(List<String> labels) {
        return labels.isEmpty() ? "–" : String.join(", ", labels);
    }
}
