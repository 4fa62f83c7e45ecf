package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.DirectoryFailure;
import io.gatehouse.provisioning.ProvisioningAttempt.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of tries, in which a failure that repeats itself is counted, not written again. */
@Repository
class ProvisioningAttempts {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ProvisioningAttempts(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void reached(List<Attempted> all, Instant now) {
        var at = Timestamp.from(now);
        batches.batchUpdate(
                """
                INSERT INTO provisioning_attempt (account_id, revision, outcome, changes, first_at, last_at)
                VALUES (?, ?, 'REACHED', ?, ?, ?)""",
                all.stream()
                        .map(one -> new Object[] {one.account().value(), one.revision(), one.changes(), at, at})
                        .toList());
    }

    /** Returns whether this failure is another than the one before. */
    boolean failed(Attempted one, Outcome outcome, DirectoryFailure failure, Instant now) {
        var repeated = database.sql("""
                        UPDATE provisioning_attempt SET last_at = :now, times = times + 1
                        WHERE id = (SELECT max(id) FROM provisioning_attempt WHERE account_id = :account)
                            AND outcome = :outcome AND revision = :revision AND code = :code AND message = :message""")
                .param("now", Timestamp.from(now))
                .param("account", one.account().value())
                .param("outcome", outcome.name())
                .param("revision", one.revision())
                .param("code", failure.code())
                .param("message", failure.message())
                .update();
        if (repeated == 0) {
            insert(one, outcome, failure, now);
        }
        return repeated == 0;
    }

    /** A person's word stands in the history like a try. */
    void skipped(AccountId account, long revision, String reason, Instant now) {
        database.sql("""
                        INSERT INTO provisioning_attempt
                            (account_id, revision, outcome, changes, message, first_at, last_at)
                        VALUES (:account, :revision, 'SKIPPED', 0, :reason, :now, :now)""")
                .param("account", account.value())
                .param("revision", revision)
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The newest first. */
    List<ProvisioningAttempt> of(AccountId account, int limit) {
        return database.sql("""
                        SELECT * FROM provisioning_attempt WHERE account_id = :account ORDER BY id DESC LIMIT :limit""")
                .param("account", account.value())
                .param("limit", limit)
                .query(ProvisioningAttempts::attempt)
                .list();
    }

    private void insert(Attempted one, Outcome outcome, DirectoryFailure failure, Instant now) {
        database.sql("""
                        INSERT INTO provisioning_attempt
                            (account_id, revision, outcome, changes, code, message, first_at, last_at)
                        VALUES (:account, :revision, :outcome, :changes, :code, :message, :now, :now)""")
                .param("account", one.account().value())
                .param("revision", one.revision())
                .param("outcome", outcome.name())
                .param("changes", one.changes())
                .param("code", failure.code())
                .param("message", failure.message())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static ProvisioningAttempt attempt(ResultSet row, int number) throws SQLException {
        return new ProvisioningAttempt(
                row.getLong("revision"),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("changes"),
                row.getObject("code", Integer.class),
                row.getString("message"),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getInt("times"));
    }
}
