package io.gatehouse.account;

import io.gatehouse.journal.JournalEntry;
import java.util.List;

/**
 * An account was made for a person whom an existing directory already knows.
 *
 * @param granted what the grants are called in the catalogue
 */
public record AccountAdopted(AccountSnapshot snapshot, List<String> granted) implements AccountEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("account.adopted")
                .with("organization", snapshot.affiliations().getFirst().organizationName())
                .with("email", snapshot.email().value())
                .with("grants", granted.isEmpty() ? "no services" : String.join(", ", granted));
    }
}
