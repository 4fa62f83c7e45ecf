package io.gatehouse.delegation;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the journal tells of delegations: as part of the delegate's account. */
final class DelegationJournal {

    private DelegationJournal() {}

    static JournalEntry entry(String act, DelegationDetails delegation) {
        var provider = delegation.provider();
        return JournalEntry.of(act, JournalObject.account(delegation.delegate()))
                .at(delegation.organization())
                .with("kind", delegation.kind().name().toLowerCase(Locale.ROOT))
                .with(
                        "provider",
                        provider == null ? "the organization" : provider.name().full() + " " + provider.npi())
                .with(
                        "delivery",
                        delegation.delivery().stream()
                                .map(Delivery::name)
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }
}
