package io.gatehouse.security.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins by username, of people and of names nobody has alike. An attempt is counted before it is made, so
 * that a hundred at once are not a hundred free guesses.
 */
@Component
class Lockout {

    private final JdbcClient database;
    private final SignInSettings settings;
    private final Clock clock;

    Lockout(JdbcClient database, SignInSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts one more attempt and says how many failures in a row it would be; empty while the username is locked. */
    OptionalInt count(String username) {
        var now = clock.instant();
        return database.sql("""
                        INSERT INTO sign_in_failure AS known (username, failures, last_at) VALUES (:username, 1, :now)
                        ON CONFLICT (username) DO UPDATE
                        SET failures = CASE WHEN known.last_at <= :expired THEN 1 ELSE known.failures + 1 END,
                            last_at = :now
                        WHERE known.failures < :limit OR known.last_at <= :expired
                        RETURNING failures""")
                .param("username", username)
                .param("now", Timestamp.from(now))
                .param("expired", Timestamp.from(now.minus(settings.lockFor())))
                .param("limit", settings.lockAfter())
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    boolean locks(int failures) {
        return failures >= settings.lockAfter();
    }

    /** After a success: failures are counted in a row. */
    void forget(String username) {
        database.sql("DELETE FROM sign_in_failure WHERE username = :username")
                .param("username", username)
                .update();
    }

    /** Takes one attempt back that could not be made. */
    void uncount(String username) {
        database.sql("UPDATE sign_in_failure SET failures = failures - 1 WHERE username = :username AND failures > 0")
                .param("username", username)
                .update();
    }

    /** Removes what locks nobody any more. */
    int removeExpired() {
        return database.sql("DELETE FROM sign_in_failure WHERE last_at <= :expired")
                .param("expired", Timestamp.from(clock.instant().minus(settings.lockFor())))
                .update();
    }
}
