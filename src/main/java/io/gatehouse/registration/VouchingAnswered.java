package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/**
 * A RHIO administrator vouched for the applicant, or said why not.
 *
 * @param vouching with the answer
 */
public record VouchingAnswered(RegistrationDetails registration, Vouching vouching, VouchAnswer answer)
        implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry(answer.vouched() ? "registration.vouched" : "registration.vouch-refused")
                .at(vouching.organization())
                .because(answer.text().isEmpty() ? null : answer.text());
    }
}
