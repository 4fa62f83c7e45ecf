package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps on which day applicants completed their training, as staff saw it proven. */
@Repository
class Trainings {

    private final JdbcClient database;

    Trainings(JdbcClient database) {
        this.database = database;
    }

    Optional<LocalDate> completedOn(RegistrationId id) {
        return database.sql("SELECT completed_on FROM registration_training WHERE registration_id = :id")
                .param("id", id.value())
                .query(LocalDate.class)
                .optional();
    }

    void record(RegistrationId id, LocalDate completedOn, String by, Instant now) {
        database.sql("""
                        INSERT INTO registration_training (registration_id, completed_on, recorded_by, recorded_at)
                        VALUES (:id, :completed, :by, :now)
                        ON CONFLICT (registration_id) DO UPDATE
                        SET completed_on = :completed, recorded_by = :by, recorded_at = :now
                        """)
                .param("id", id.value())
                .param("completed", completedOn)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }
}
