package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.journal.JournalEntry;
import java.util.List;

/**
 * Staff asked the RHIO administrators of an organization to vouch for the applicant.
 *
 * @param asked who is to be told
 */
public record VouchingAsked(
        RegistrationDetails registration, Vouching vouching, String organization, List<AccountId> asked)
        implements RegistrationEvent {

    public VouchingAsked {
        asked = List.copyOf(asked);
    }

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.vouching-asked")
                .at(vouching.organization())
                .with("organization", organization)
                .with("asked", String.join(", ", vouching.asked()))
                .because(vouching.question().isEmpty() ? null : vouching.question());
    }
}
