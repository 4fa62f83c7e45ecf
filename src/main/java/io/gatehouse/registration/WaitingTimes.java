package io.gatehouse.registration;

import io.gatehouse.security.AllowStaff;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long applicants wait. */
@Service
@Transactional(readOnly = true)
@AllowStaff
public class WaitingTimes {

    /** Accounts opened in so many days count. */
    public static final int DAYS = 30;

    private static final int MOST = 1000;

    private final JdbcClient database;
    private final Clock clock;

    WaitingTimes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Since when the one that waits for staff longest is at the desk; empty when none is. */
    public Optional<Instant> longestAtDesk() {
        return database.sql(
                        "SELECT min(desk_since) AS since FROM registration WHERE state IN ('CONFIRMED', 'IN_REVIEW')")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp("since")))
                .single()
                .map(Timestamp::toInstant);
    }

    /** Half of those whose account was opened lately waited no longer; empty when none was opened. */
    public Optional<Duration> medianToAccess() {
        return database.sql("""
                        SELECT percentile_cont(0.5) WITHIN GROUP (
                            ORDER BY extract(epoch FROM latest.opened_at - r.submitted_at)) AS seconds
                        FROM (SELECT registration_id, opened_at FROM account
                            WHERE registration_id IS NOT NULL AND opened_at > :since
                            ORDER BY opened_at DESC LIMIT :most) AS latest
                        JOIN registration r ON r.id = latest.registration_id
                        """)
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(DAYS))))
                .param("most", MOST)
                .query((row, number) -> Optional.ofNullable(row.getObject("seconds", Double.class)))
                .single()
                .map(seconds -> Duration.ofSeconds(seconds.longValue()));
    }
}
