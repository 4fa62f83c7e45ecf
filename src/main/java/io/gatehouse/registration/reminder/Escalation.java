package io.gatehouse.registration.reminder;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.ServiceLevel;
import io.gatehouse.registration.ServiceLevelMissed;
import io.gatehouse.security.AllowSystem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of requests that have waited for staff too long, each once for each
 * time that it came to the desk, and together with the others of that hour. */
@Service
@Transactional
@AllowSystem
class Escalation {

    private static final String KIND = "SERVICE_LEVEL";
    private static final int AT_ONCE = 1000;

    private final JdbcClient database;
    private final RemindedOf reminded;
    private final ServiceLevel level;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Escalation(
            JdbcClient database,
            RemindedOf reminded,
            ServiceLevel level,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.reminded = reminded;
        this.level = level;
        this.events = events;
        this.clock = clock;
    }

    private record Late(RegistrationId id, String reference, Instant since) {}

    public void escalate() {
        var told = late().stream()
                .filter(one -> reminded.first(KIND, one.id(), one.since()))
                .map(Late::reference)
                .toList();
        if (!told.isEmpty()) {
            events.publishEvent(new ServiceLevelMissed(told, level.escalated()));
        }
    }

    private List<Late> late() {
        return database.sql("""
                        SELECT id, reference, desk_since FROM registration r
                        WHERE state IN ('CONFIRMED', 'IN_REVIEW') AND desk_since < :before
                          AND NOT EXISTS (SELECT 1 FROM registration_reminder d
                              WHERE d.registration_id = r.id AND d.kind = 'SERVICE_LEVEL' AND d.occasion = r.desk_since)
                        ORDER BY desk_since LIMIT :most
                        """)
                .param("before", Timestamp.from(clock.instant().minus(level.escalated())))
                .param("most", AT_ONCE)
                .query((row, number) -> new Late(
                        new RegistrationId(row.getObject("id", UUID.class)),
                        row.getString("reference"),
                        row.getObject("desk_since", OffsetDateTime.class).toInstant()))
                .list();
    }
}
