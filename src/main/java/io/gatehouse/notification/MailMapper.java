package io.gatehouse.notification;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.journal.JournalObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads mails from the database. */
@Component
class MailMapper implements RowMapper<Mail> {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JsonMapper json;

    MailMapper(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mail mapRow(ResultSet result, int number) throws SQLException {
        return new Mail(
                result.getObject("id", UUID.class),
                result.getString("message_id"),
                MailTemplate.valueOf(result.getString("template")),
                recipient(result),
                new JournalObject(result.getString("subject_type"), result.getString("subject_id")),
                organization(result),
                json.readValue(result.getString("details"), DETAILS),
                MailLanguage.valueOf(result.getString("language")),
                MailState.valueOf(result.getString("state")),
                result.getInt("attempts"),
                result.getObject("staged_at", OffsetDateTime.class).toInstant(),
                instant(result, "next_attempt_at"),
                instant(result, "settled_at"),
                result.getString("last_answer"),
                result.getString("cancelled_because"));
    }

    private static Recipient recipient(ResultSet result) throws SQLException {
        return new Recipient(
                EmailAddress.of(result.getString("recipient_address")), result.getString("recipient_name"));
    }

    private static @Nullable OrganizationId organization(ResultSet result) throws SQLException {
        var id = result.getObject("organization_id", UUID.class);
        return id == null ? null : new OrganizationId(id);
    }

    private static @Nullable Instant instant(ResultSet result, String column) throws SQLException {
        var value = result.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
