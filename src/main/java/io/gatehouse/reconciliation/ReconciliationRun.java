package io.gatehouse.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of the whole directory with the accounts.
 *
 * @param stopRequested it will stop at the next page
 * @param accounts how many there were to compare
 * @param inFlight accounts passed over because a change of theirs was under way
 * @param known entries and members of others that somebody noted as known
 * @param foreignMembers members of groups that are not ours
 * @param active time worked, without the time it stood still
 * @param problem why nothing follows from it; null unless incomplete
 * @param figures findings by class
 */
public record ReconciliationRun(
        UUID id,
        State state,
        Phase phase,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        boolean stopRequested,
        long accounts,
        long entriesRead,
        long membersRead,
        long compared,
        long inFlight,
        long known,
        long foreignMembers,
        Duration active,
        @Nullable String problem,
        Map<FindingClass, Long> figures) {

    /** How a run stands. */
    public enum State {
        RUNNING,
        /** Can be resumed where it was. */
        STOPPED,
        COMPLETE,
        /** The directory could not be read to the end: nothing follows from it. */
        INCOMPLETE
    }

    /** What a run is doing, in this order. */
    public enum Phase {
        READING,
        COMPARING
    }

    public long findings() {
        return figures.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReconciliationRun run && run.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
