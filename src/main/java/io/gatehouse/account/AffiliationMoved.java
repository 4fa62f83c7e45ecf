package io.gatehouse.account;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.organization.OrganizationDetails;
import java.util.List;

/**
 * A person left one organization for another.
 *
 * @param kept what was taken along, as the catalogue calls it
 * @param dropped what ended with it
 */
public record AffiliationMoved(
        AccountSnapshot snapshot,
        OrganizationDetails from,
        OrganizationDetails to,
        List<String> kept,
        List<String> dropped,
        String note)
        implements DesiredStateChanged {

    public AffiliationMoved {
        kept = List.copyOf(kept);
        dropped = List.copyOf(dropped);
    }

    /** Readable for the organization that was left, because there access ended. */
    @Override
    public JournalEntry journalEntry() {
        return entry("account.moved")
                .at(from.id())
                .with("from", from.legalName())
                .with("to", to.legalName())
                .with("kept", listed(kept))
                .with("dropped", listed(dropped))
                .with("note", note);
    }

    private static String listed(List<String> labels) {
        return labels.isEmpty() ? "–" : String.join(", ", labels);
    }
}
