package io.gatehouse.account;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.journal.JournalEntry;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All access of a person ended. E-mail address and NPI are free for others, the username never is.
 *
 * @param before the account with everything it had
 */
public record AccountClosed(AccountSnapshot snapshot, AccountSnapshot before, ClosingReason reason, String note)
        implements DesiredStateChanged {

    /** Where the person worked until then. */
    public Set<OrganizationId> organizations() {
        return before.affiliations().stream()
                .map(AffiliationSnapshot::organization)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public JournalEntry journalEntry() {
        var organizations = organizations();
        return entry("account.closed")
                .at(organizations.size() == 1 ? organizations.iterator().next() : null)
                .because(reason.name())
                .with("grants", Integer.toString(grants()))
                .with("note", note);
    }

    private int grants() {
        return before.affiliations().stream()
                .mapToInt(affiliation -> affiliation.grants().size())
                .sum();
    }
}
