package io.gatehouse.reconciliation;

import io.gatehouse.security.CurrentActor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was answered to findings, by whom and why. */
@Repository
class FindingAnswers {

    private final JdbcClient database;
    private final KnownStrays known;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    FindingAnswers(
            JdbcClient database, KnownStrays known, ApplicationEventPublisher events, CurrentActor actor, Clock clock) {
        this.database = database;
        this.known = known;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Returns how many of them nobody had answered. */
    int answer(Collection<UUID> findings, FindingState answer, @Nullable String reason) {
        return database.sql("""
                        UPDATE reconciliation_finding SET state = :state, reason = :reason, answered_by = :by,
                            answered_at = :now
                        WHERE id = ANY (:ids) AND state = 'OPEN'""")
                .param("state", answer.name())
                .param("reason", reason)
                .param("by", actor.get().displayName())
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", findings.toArray(UUID[]::new))
                .update();
    }

    void know(UUID finding, String reason) {
        known.note(finding, reason, actor.get().displayName(), clock.instant());
    }

    void tell(FindingRow finding, FindingState answer, @Nullable String reason) {
        events.publishEvent(new FindingAnswered(finding.account(), finding.username(), answer, reason));
    }

    void tellRemoved(int members, String reason) {
        events.publishEvent(new StraysAnswered(members, reason));
    }

    void tellAll(int accounts, FindingFilter filter) {
        var kind = filter.kind();
        events.publishEvent(new FindingsAnswered(accounts, kind == null ? "ALL" : kind.name()));
    }
}
