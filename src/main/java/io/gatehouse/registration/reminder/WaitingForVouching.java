package io.gatehouse.registration.reminder;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.ReminderKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests for which no RHIO administrator has vouched so far, though asked. */
final class WaitingForVouching implements ReminderSource {

    private final JdbcClient database;
    private final ReminderSettings settings;

    WaitingForVouching(JdbcClient database, ReminderSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public ReminderKind kind() {
        return ReminderKind.VOUCHING;
    }

    @Override
    public List<DueReminder> due(Instant now, int most) {
        return database.sql("""
                        SELECT registration_id, asked_at, due_at FROM registration_vouching v
                        WHERE standing = 'ASKED' AND due_at > :now AND asked_at < :youngest
                          AND NOT EXISTS (SELECT 1 FROM registration_reminder d
                              WHERE d.registration_id = v.registration_id AND d.kind = 'VOUCHING'
                                AND d.occasion = v.asked_at)
                        ORDER BY asked_at LIMIT :most
                        """)
                .param("now", Timestamp.from(now))
                .param("youngest", Timestamp.from(now.minus(settings.vouching())))
                .param("most", most)
                .query(WaitingForVouching::reminder)
                .list();
    }

    @Override
    public boolean stillDue(DueReminder reminder) {
        return database.sql("""
                        SELECT id FROM registration_vouching
                        WHERE registration_id = :id AND standing = 'ASKED' AND asked_at = :occasion FOR SHARE
                        """)
                .param("id", reminder.registration().value())
                .param("occasion", Timestamp.from(reminder.occasion()))
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private static DueReminder reminder(ResultSet row, int number) throws SQLException {
        return new DueReminder(
                new RegistrationId(row.getObject("registration_id", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant());
    }
}
