package io.gatehouse.registration.desk;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is open on which screen, for all nodes. */
@Repository
class Presences {

    private static final String SEEN = """
            INSERT INTO desk_presence (screen, registration_id, account_id, name, deciding, seen_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (screen) DO UPDATE SET deciding = EXCLUDED.deciding, seen_at = EXCLUDED.seen_at
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Presences(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void seen(Collection<Presence> present, Instant now) {
        batches.batchUpdate(
                SEEN, present.stream().map(one -> row(one, Timestamp.from(now))).toList());
    }

    private static Object[] row(Presence one, Timestamp now) {
        return new Object[] {
            one.screen(), one.registration().value(), one.account().value(), one.name(), one.deciding(), now
        };
    }

    List<Presence> since(Instant moment) {
        return database.sql("""
                        SELECT screen, registration_id, account_id, name, deciding FROM desk_presence
                        WHERE seen_at > :moment ORDER BY deciding DESC, name, screen
                        """)
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> presence(row))
                .list();
    }

    void gone(UUID screen) {
        database.sql("DELETE FROM desk_presence WHERE screen = :screen")
                .param("screen", screen)
                .update();
    }

    void forget(Instant before) {
        database.sql("DELETE FROM desk_presence WHERE seen_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Presence presence(ResultSet row) throws SQLException {
        return new Presence(
                row.getObject("screen", UUID.class),
                new RegistrationId(row.getObject("registration_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                row.getBoolean("deciding"));
    }
}
