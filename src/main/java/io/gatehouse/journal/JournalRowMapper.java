package io.gatehouse.journal;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of the journal from the database. */
@Component
class JournalRowMapper implements RowMapper<JournalRow> {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JsonMapper json;

    JournalRowMapper(JsonMapper json) {
        this.json = json;
    }

    @Override
    public JournalRow mapRow(ResultSet result, int number) throws SQLException {
        return row(result);
    }

    /** @throws UnreadableRowException when a column holds what the journal never writes */
    ChainedRow chained(ResultSet result) throws SQLException {
        try {
            return chainedRow(result);
        } catch (IllegalArgumentException | JacksonException e) {
            throw new UnreadableRowException(result.getLong("seq"), e);
        }
    }

    private ChainedRow chainedRow(ResultSet result) throws SQLException {
        return new ChainedRow(
                row(result),
                result.getString("canonical"),
                result.getString("prev_hash"),
                result.getString("hash"),
                result.getInt("hash_version"));
    }

    private JournalRow row(ResultSet result) throws SQLException {
        return new JournalRow(
                result.getLong("seq"),
                instant(result),
                actor(result),
                entry(result),
                result.getString("request_ip"),
                result.getString("trace_id"));
    }

    private static Instant instant(ResultSet result) throws SQLException {
        return result.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static JournalActor actor(ResultSet result) throws SQLException {
        var account = result.getObject("actor_id", UUID.class);
        return new JournalActor(
                Actor.Kind.valueOf(result.getString("actor_kind")),
                account == null ? null : new AccountId(account),
                result.getString("actor_name"),
                result.getString("actor_display"),
                organization(result, "actor_organization_id"));
    }

    private JournalEntry entry(ResultSet result) throws SQLException {
        return new JournalEntry(
                result.getString("act"),
                new JournalObject(result.getString("object_type"), result.getString("object_id")),
                organization(result, "organization_id"),
                Outcome.valueOf(result.getString("outcome")),
                result.getString("reason"),
                json.readValue(result.getString("details"), DETAILS));
    }

    private static @Nullable OrganizationId organization(ResultSet result, String column) throws SQLException {
        var id = result.getObject(column, UUID.class);
        return id == null ? null : new OrganizationId(id);
    }
}
