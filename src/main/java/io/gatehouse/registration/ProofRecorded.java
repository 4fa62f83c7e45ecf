package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/** A member of staff saw something proven of the applicant. The journal tells the name of the evidence, not what it shows. */
public record ProofRecorded(RegistrationDetails registration, Proof proof) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.proof-recorded")
                .with("item", proof.item())
                .with("proven", proof.provenOn())
                .with("validUntil", proof.validUntil())
                .with("evidence", proof.fileName());
    }
}
