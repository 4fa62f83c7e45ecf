package io.gatehouse.account;

import io.gatehouse.journal.JournalEntry;
import java.util.List;

/**
 * An account was opened with its first affiliation and grants.
 *
 * @param granted what the grants are called in the catalogue
 */
public record AccountOpened(AccountSnapshot snapshot, List<String> granted) implements DesiredStateChanged {

    @Override
    public JournalEntry journalEntry() {
        return entry("account.opened")
                .with("organization", snapshot.affiliations().getFirst().organizationName())
                .with("email", snapshot.email().value())
                .with("grants", granted.isEmpty() ? "no services yet" : String.join(", ", granted));
    }
}
