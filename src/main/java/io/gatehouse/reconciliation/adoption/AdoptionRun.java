package io.gatehouse.reconciliation.adoption;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at taking a directory over.
 *
 * @param place the base below which entries are read, or the name of the file
 * @param stopped nothing is being done until somebody resumes it
 * @param problem why it failed
 * @param entries read from the source
 * @param done people taken over so far
 */
public record AdoptionRun(
        UUID id,
        Source source,
        String place,
        State state,
        boolean stopped,
        boolean stopRequested,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String problem,
        long entries,
        long done,
        Duration active) {

    /** Where the entries come from. */
    public enum Source {
        /** The directory that Gatehouse keeps, or another part of the same server. */
        LIVE,
        /** A file, whose people get entries of their own. */
        LDIF
    }

    /** How far it is. */
    public enum State {
        READING,
        /** Waits for a person to say what means what. */
        MAPPING,
        MATCHING,
        /** Waits for a person to look at the people. */
        REVIEW,
        TAKING_OVER,
        DONE,
        FAILED,
        DISCARDED;

        /** Whether it is the machine's turn. */
        public boolean working() {
            return this == READING || this == MATCHING || this == TAKING_OVER;
        }

        public boolean over() {
            return this == DONE || this == FAILED || this == DISCARDED;
        }
    }
}
