package io.gatehouse.registration.reminder;

import io.gatehouse.common.RegistrationId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who was reminded of what. */
@Repository
class RemindedOf {

    private final JdbcClient database;
    private final Clock clock;

    RemindedOf(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return whether it is the first time on this occasion; of two at once, the second waits for the first to commit */
    boolean first(String kind, RegistrationId registration, Instant occasion) {
        return database.sql("""
                        INSERT INTO registration_reminder (registration_id, kind, occasion, reminded_at)
                        VALUES (:id, :kind, :occasion, :now) ON CONFLICT DO NOTHING
                        """)
                        .param("id", registration.value())
                        .param("kind", kind)
                        .param("occasion", Timestamp.from(occasion))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }
}
