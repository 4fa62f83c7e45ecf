package io.gatehouse.provisioning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What keeps accounts from the directory, each failure once with all whom it keeps. */
@Repository
class ProvisioningErrors {

    private static final String GROUPED = """
            SELECT error_key, min(last_code) AS code, min(last_message) AS message, min(failed_step) AS step,
                count(*) FILTER (WHERE state = 'RETRYING') AS retrying,
                count(*) FILTER (WHERE state = 'PARKED') AS parked,
                min(failing_since) AS first_seen, max(failed_at) AS last_seen
            FROM provisioning_record
            WHERE state IN ('RETRYING', 'PARKED') AND error_key IS NOT NULL
                AND (:key::text IS NULL OR error_key = :key)
            GROUP BY error_key
            """;

    private final JdbcClient database;

    ProvisioningErrors(JdbcClient database) {
        this.database = database;
    }

    /** Those that wait for a person first, then what keeps most. */
    List<ProvisioningError> list(int offset, int limit) {
        return grouped(null, "ORDER BY parked = 0, retrying + parked DESC, error_key OFFSET :offset LIMIT :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query(ProvisioningErrors::error)
                .list();
    }

    int count() {
        return database.sql("""
                        SELECT count(DISTINCT error_key) FROM provisioning_record
                        WHERE state IN ('RETRYING', 'PARKED')""").query(Integer.class).single();
    }

    Optional<ProvisioningError> find(String key) {
        return grouped(key, "").query(ProvisioningErrors::error).optional();
    }

    /** Makes all whom it keeps due; returns how many. */
    int retry(String key, Instant now) {
        return database.sql("""
                        UPDATE provisioning_record SET state = 'PENDING', next_attempt_at = :now, changed_at = :now
                        WHERE error_key = :key AND state IN ('RETRYING', 'PARKED')""")
                .param("now", ProvisioningRecords.at(now))
                .param("key", key)
                .update();
    }

    private JdbcClient.StatementSpec grouped(@Nullable String key, String rest) {
        return database.sql("SELECT * FROM (" + GROUPED + ") errors " + rest).param("key", key);
    }

    private static ProvisioningError error(ResultSet row, int number) throws SQLException {
        var step = row.getString("step");
        return new ProvisioningError(
                row.getString("error_key"),
                row.getInt("code"),
                row.getString("message"),
                step == null ? null : FailedStep.Kind.valueOf(step),
                row.getInt("retrying"),
                row.getInt("parked"),
                row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen", OffsetDateTime.class).toInstant());
    }
}
