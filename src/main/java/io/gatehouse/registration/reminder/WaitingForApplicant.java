package io.gatehouse.registration.reminder;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.ReminderKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests that wait for their applicant, between two ages. */
final class WaitingForApplicant implements ReminderSource {

    private final JdbcClient database;
    private final ReminderKind kind;
    private final RegistrationState state;
    private final Span span;

    /** @param ends how long a request may wait in all */
    record Span(Duration from, Duration to, Duration ends) {}

    WaitingForApplicant(JdbcClient database, ReminderKind kind, RegistrationState state, Span span) {
        this.database = database;
        this.kind = kind;
        this.state = state;
        this.span = span;
    }

    @Override
    public ReminderKind kind() {
        return kind;
    }

    @Override
    public List<DueReminder> due(Instant now, int most) {
        return database.sql("""
                        SELECT id, changed_at FROM registration r
                        WHERE state = :state AND changed_at < :youngest AND changed_at >= :oldest
                          AND NOT EXISTS (SELECT 1 FROM registration_reminder d
                              WHERE d.registration_id = r.id AND d.kind = :kind AND d.occasion = r.changed_at)
                        ORDER BY changed_at LIMIT :most
                        """)
                .param("state", state.name())
                .param("kind", kind.name())
                .param("youngest", Timestamp.from(now.minus(span.from())))
                .param("oldest", Timestamp.from(now.minus(span.to())))
                .param("most", most)
                .query((row, number) -> reminder(row))
                .list();
    }

    @Override
    public boolean stillDue(DueReminder reminder) {
        return database.sql("""
                        SELECT id FROM registration WHERE id = :id AND state = :state AND changed_at = :occasion
                        FOR SHARE
                        """)
                .param("id", reminder.registration().value())
                .param("state", state.name())
                .param("occasion", Timestamp.from(reminder.occasion()))
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private DueReminder reminder(ResultSet row) throws SQLException {
        var since = row.getObject("changed_at", OffsetDateTime.class).toInstant();
        return new DueReminder(new RegistrationId(row.getObject("id", UUID.class)), since, since.plus(span.ends()));
    }
}
