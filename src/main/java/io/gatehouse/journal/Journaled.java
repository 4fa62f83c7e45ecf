package io.gatehouse.journal;

/** An event that leaves a row in the journal. It is recorded synchronously: what cannot be journaled does not happen. */
public interface Journaled {

    JournalEntry journalEntry();
}
