package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.provisioning.PlanPreview;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was known at each decision. Nothing of it is ever changed. */
@Repository
class DecisionRecords {

    private final JdbcClient database;
    private final JsonMapper json;

    DecisionRecords(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(RegistrationId id, DecisionRecord record) {
        database.sql("""
                        INSERT INTO decision_record (registration_id, version, decided_at, decided_by, findings, plan)
                        VALUES (:id, :version, :at, :by, CAST(:findings AS jsonb), CAST(:plan AS jsonb))
                        """)
                .param("id", id.value())
                .param("version", record.version())
                .param("at", Timestamp.from(record.at()))
                .param("by", record.by())
                .param("findings", json.writeValueAsString(record.findings()))
                .param("plan", record.plan() == null ? null : json.writeValueAsString(record.plan()))
                .update();
    }

    /** The oldest first. */
    List<DecisionRecord> of(RegistrationId id) {
        return database.sql("SELECT * FROM decision_record WHERE registration_id = :id ORDER BY version")
                .param("id", id.value())
                .query((row, number) -> record(row))
                .list();
    }

    private DecisionRecord record(ResultSet row) throws SQLException {
        var plan = row.getString("plan");
        return new DecisionRecord(
                row.getLong("version"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("decided_by"),
                List.of(json.readValue(row.getString("findings"), RecordedFinding[].class)),
                plan == null ? null : json.readValue(plan, PlanPreview.class));
    }
}
