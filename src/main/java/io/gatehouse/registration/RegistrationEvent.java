package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;

/** Something happened to a registration. Heard synchronously, in the transaction of the change. */
public interface RegistrationEvent extends Journaled {

    /** The registration right after it happened. */
    RegistrationDetails registration();

    /** A journal entry about the registration, with the version it led to. */
    default JournalEntry entry(String act) {
        return JournalEntry.of(act, JournalObject.registration(registration().id()))
                .with("reference", registration().reference())
                .with("version", registration().version())
                .with("name", registration().name().full());
    }
}
