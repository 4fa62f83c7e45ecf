package io.gatehouse.security;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The API tokens as stored. */
@Repository
class ApiTokens {

    private static final String COLUMNS =
            "SELECT id, name, scopes, issued_at, issued_by, used_at, revoked_at, revoked_by FROM api_token ";

    private final JdbcClient database;

    ApiTokens(JdbcClient database) {
        this.database = database;
    }

    void add(ApiTokenRow row, String token) {
        database.sql("""
                        INSERT INTO api_token (id, name, scopes, token_hash, issued_at, issued_by)
                        VALUES (:id, :name, :scopes, :hash, :at, :by)""")
                .param("id", row.id())
                .param("name", row.name())
                .param("scopes", row.scopes().stream().map(ApiScope::name).toArray(String[]::new))
                .param("hash", Secret.hash(token))
                .param("at", Timestamp.from(row.dates().issued()))
                .param("by", row.issuedBy())
                .update();
    }

    boolean nameInUse(String name) {
        return database.sql("SELECT count(*) FROM api_token WHERE lower(name) = lower(:name) AND revoked_at IS NULL")
                        .param("name", name)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Valid ones first, newest first. */
    List<ApiTokenRow> all() {
        return database.sql(COLUMNS + "ORDER BY revoked_at IS NOT NULL, issued_at DESC")
                .query(ApiTokens::row)
                .list();
    }

    Optional<ApiTokenRow> valid(String token) {
        return database.sql(COLUMNS + "WHERE token_hash = :hash AND revoked_at IS NULL")
                .param("hash", Secret.hash(token))
                .query(ApiTokens::row)
                .optional();
    }

    Optional<ApiTokenRow> revoke(UUID id, Instant at, String by) {
        return database.sql("""
                        UPDATE api_token SET revoked_at = :at, revoked_by = :by WHERE id = :id AND revoked_at IS NULL
                        RETURNING id, name, scopes, issued_at, issued_by, used_at, revoked_at, revoked_by""")
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("id", id)
                .query(ApiTokens::row)
                .optional();
    }

    /** Writes at most once a minute and token: a busy caller must not make a row hot. */
    void noteUse(UUID id, Instant at) {
        database.sql("""
                        UPDATE api_token SET used_at = :at
                        WHERE id = :id AND (used_at IS NULL OR used_at < CAST(:at AS timestamptz) - interval '1 minute')""").param("at", Timestamp.from(at)).param("id", id).update();
    }

    private static ApiTokenRow row(ResultSet row, int number) throws SQLException {
        var issued = row.getTimestamp("issued_at").toInstant();
        var dates = new ApiTokenRow.TokenDates(issued, instant(row, "used_at"), instant(row, "revoked_at"));
        return new ApiTokenRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                scopes(row.getArray("scopes")),
                dates,
                row.getString("issued_by"),
                row.getString("revoked_by"));
    }

    private static Set<ApiScope> scopes(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(ApiScope::valueOf).collect(Collectors.toSet());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
