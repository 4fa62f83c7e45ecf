package io.gatehouse.registration.reminder;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.ReminderKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trainings that are soon too old, of people whose access rests on them. */
final class TrainingEnds implements ReminderSource {

    private final JdbcClient database;
    private final ReminderSettings settings;

    TrainingEnds(JdbcClient database, ReminderSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public ReminderKind kind() {
        return ReminderKind.TRAINING;
    }

    @Override
    public List<DueReminder> due(Instant now, int most) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return database.sql("""
                        SELECT p.registration_id, p.proven_on, p.valid_until FROM registration_proof p
                        JOIN registration r ON r.id = p.registration_id AND r.state = 'APPROVED'
                        WHERE p.item = 'TRAINING' AND p.valid_until BETWEEN :today AND :soon
                          AND NOT EXISTS (SELECT 1 FROM registration_proof l
                              WHERE l.registration_id = p.registration_id AND l.item = p.item
                                AND l.recorded_at > p.recorded_at)
                          AND NOT EXISTS (SELECT 1 FROM registration_reminder d
                              WHERE d.registration_id = p.registration_id AND d.kind = 'TRAINING'
                                AND d.occasion = p.proven_on::timestamp AT TIME ZONE 'UTC')
                        ORDER BY p.valid_until LIMIT :most
                        """)
                .param("today", today)
                .param("soon", today.plusDays(settings.training().toDays()))
                .param("most", most)
                .query(TrainingEnds::reminder)
                .list();
    }

    @Override
    public boolean stillDue(DueReminder reminder) {
        return database.sql("""
                        SELECT proven_on FROM registration_proof
                        WHERE registration_id = :id AND item = 'TRAINING'
                        ORDER BY recorded_at DESC, id DESC LIMIT 1 FOR SHARE
                        """)
                .param("id", reminder.registration().value())
                .query(LocalDate.class)
                .optional()
                .filter(LocalDate.ofInstant(reminder.occasion(), ZoneOffset.UTC)::equals)
                .isPresent();
    }

    private static DueReminder reminder(ResultSet row, int number) throws SQLException {
        return new DueReminder(
                new RegistrationId(row.getObject("registration_id", UUID.class)),
                start(row.getObject("proven_on", LocalDate.class)),
                start(row.getObject("valid_until", LocalDate.class).plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
