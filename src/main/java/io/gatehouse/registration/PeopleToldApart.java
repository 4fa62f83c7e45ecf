package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers who was compared with an applicant and is somebody else; between two requests it counts both ways. */
@Repository
class PeopleToldApart {

    private final JdbcClient database;

    PeopleToldApart(JdbcClient database) {
        this.database = database;
    }

    Map<AccountId, ToldApart> toldApart(RegistrationId id) {
        var found = new HashMap<AccountId, ToldApart>();
        database.sql("""
                        SELECT account_id, told_by, told_at FROM registration_told_apart WHERE registration_id = :id
                        UNION ALL
                        SELECT other.account_id, t.told_by, t.told_at
                        FROM registration r
                        JOIN registration_told_apart t ON t.account_id = r.account_id
                        JOIN registration other ON other.id = t.registration_id
                        WHERE r.id = :id
                        """).param("id", id.value()).query((ResultSet row) -> note(found, row));
        return found;
    }

    private static void note(Map<AccountId, ToldApart> apart, ResultSet row) throws SQLException {
        apart.put(
                new AccountId(row.getObject("account_id", UUID.class)),
                new ToldApart(
                        row.getString("told_by"), row.getTimestamp("told_at").toInstant()));
    }

    void tellApart(RegistrationId id, AccountId account, String by, Instant now) {
        database.sql("""
                        INSERT INTO registration_told_apart (registration_id, account_id, told_by, told_at)
                        VALUES (:id, :account, :by, :now) ON CONFLICT DO NOTHING
                        """)
                .param("id", id.value())
                .param("account", account.value())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Takes back what was said before. */
    void forget(RegistrationId id, AccountId account) {
        database.sql("""
                        DELETE FROM registration_told_apart t USING registration r
                        WHERE r.id = :id
                          AND (t.registration_id = r.id AND t.account_id = :account
                            OR t.account_id = r.account_id AND t.registration_id =
                                (SELECT other.id FROM registration other WHERE other.account_id = :account))
                        """)
                .param("id", id.value())
                .param("account", account.value())
                .update();
    }
}
