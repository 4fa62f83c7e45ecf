package io.gatehouse.registration.desk;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps decisions until they are carried out or taken back. */
@Repository
class RestingDecisions {

    private final JdbcClient database;
    private final JsonMapper json;

    RestingDecisions(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** False when the request has one already. */
    boolean add(RestingDecision decision) {
        return database.sql("""
                        INSERT INTO resting_decision
                            (registration_id, id, version, verdict, decided_by_id, decided_by, address, due_at)
                        VALUES (:registration, :id, :version, CAST(:verdict AS jsonb), :by, :name, :address, :due)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("registration", decision.registration().value())
                        .param("id", decision.id())
                        .param("version", decision.version())
                        .param("verdict", json.writeValueAsString(decision.verdict()))
                        .param("by", decision.by().value())
                        .param("name", decision.name())
                        .param("address", decision.address())
                        .param("due", Timestamp.from(decision.due()))
                        .update()
                > 0;
    }

    Optional<RestingDecision> of(RegistrationId registration) {
        return database.sql("SELECT * FROM resting_decision WHERE registration_id = :registration")
                .param("registration", registration.value())
                .query((row, number) -> decision(row))
                .optional();
    }

    /** From now on it cannot be taken back; empty when it was. */
    Optional<RestingDecision> begin(UUID id, Instant now) {
        return database.sql("UPDATE resting_decision SET begun_at = :now WHERE id = :id RETURNING *")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query((row, number) -> decision(row))
                .optional();
    }

    /** Takes it back; empty when it was begun, or is not this person's. */
    Optional<RestingDecision> takeBack(UUID id, AccountId by) {
        return database.sql("""
                        DELETE FROM resting_decision
                        WHERE id = :id AND decided_by_id = :by AND begun_at IS NULL RETURNING *
                        """)
                .param("id", id)
                .param("by", by.value())
                .query((row, number) -> decision(row))
                .optional();
    }

    void remove(UUID id) {
        database.sql("DELETE FROM resting_decision WHERE id = :id")
                .param("id", id)
                .update();
    }

    private RestingDecision decision(ResultSet row) throws SQLException {
        return new RestingDecision(
                row.getObject("id", UUID.class),
                new RegistrationId(row.getObject("registration_id", UUID.class)),
                row.getLong("version"),
                json.readValue(row.getString("verdict"), Verdict.class),
                new AccountId(row.getObject("decided_by_id", UUID.class)),
                row.getString("decided_by"),
                row.getString("address"),
                row.getTimestamp("due_at").toInstant());
    }
}
