package io.gatehouse.account;

import io.gatehouse.journal.JournalEntry;
import java.util.stream.Collectors;

/** An account was opened with its first affiliation and grants. */
public record AccountOpened(AccountSnapshot snapshot) implements DesiredStateChanged {

    @Override
    public JournalEntry journalEntry() {
        return entry("account.opened")
                .with("organization", snapshot.affiliations().getFirst().organizationName())
                .with("email", snapshot.email().value())
                .with(
                        "grants",
                        snapshot.affiliations().getFirst().grants().stream()
                                .map(GrantSnapshot::entitlement)
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }
}
