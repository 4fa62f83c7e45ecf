package io.gatehouse.reconciliation;

import io.gatehouse.reconciliation.merge.DirectorySpool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps how far a run is where all nodes see it, about once a second, and hears there whether it is to stop. What was observed
 * is written together with the position it was observed up to, so that a run that goes on elsewhere neither repeats nor skips.
 */
final class RunProgress {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final UUID run;
    private final RunStore store;
    private final BooleanSupplier goOn;
    private final Clock clock;
    private Instant written;
    private boolean stop;

    RunProgress(UUID run, RunStore store, BooleanSupplier goOn, Clock clock) {
        this.run = run;
        this.store = store;
        this.goOn = goOn;
        this.clock = clock;
        this.written = clock.instant();
    }

    /** What writing progress takes. */
    @Component
    record RunStore(
            JdbcClient database, Observations observations, KnownStrays known, TransactionOperations transactions) {}

    /** What was done since the last step. */
    record Step(String position, long compared, long inFlight, List<Observation> observed) {}

    /** Whether the run is to stop, as of a second ago at most. */
    boolean stopping() {
        return stop || !goOn.getAsBoolean();
    }

    /** Called often, writes seldom. Returns whether to go on. */
    boolean reading(long entries, long members) {
        if (due()) {
            tick("entries_read = :entries, members_read = :members", Map.of("entries", entries, "members", members));
        }
        return !stopping();
    }

    void read(DirectorySpool spool, long accounts) {
        tick(
                """
                phase = 'COMPARING', accounts = compared + :accounts, entries_read = :entries, members_read = :members,
                foreign_members = :foreign""",
                Map.of(
                        "accounts", accounts,
                        "entries", spool.entriesRead(),
                        "members", spool.membersRead(),
                        "foreign", spool.foreign()));
    }

    boolean due() {
        return !clock.instant().isBefore(written.plus(PAUSE));
    }

    void write(Step step) {
        store.transactions().executeWithoutResult(transaction -> {
            var known = store.known().among(step.observed());
            var news = step.observed().stream()
                    .filter(one -> !known.contains(one.subject()))
                    .toList();
            store.observations().add(run, news);
            tick(
                    """
                    position = :position, compared = compared + :compared, in_flight = in_flight + :inFlight,
                    known = known + :known""",
                    Map.of(
                            "position", step.position(),
                            "compared", step.compared(),
                            "inFlight", step.inFlight(),
                            "known", known.size()));
        });
    }

    /** A run that is no longer under way is to stop as well. */
    private void tick(String change, Map<String, ?> values) {
        var now = clock.instant();
        stop = store.database()
                .sql("UPDATE reconciliation_run SET " + change
                        + ", active_millis = active_millis + :millis WHERE id = :run AND state = 'RUNNING'"
                        + " RETURNING stop_requested")
                .params(values)
                .param("millis", Duration.between(written, now).toMillis())
                .param("run", run)
                .query(Boolean.class)
                .optional()
                .orElse(true);
        written = now;
    }
}
