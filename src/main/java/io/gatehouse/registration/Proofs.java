package io.gatehouse.registration;

import io.gatehouse.catalog.ChecklistItem;
import io.gatehouse.catalog.Checklists;
import io.gatehouse.common.RegistrationId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what staff saw proven of applicants. Nothing is overwritten: the latest proof of an item counts. */
@Repository
class Proofs {

    private static final String COLUMNS =
            "id, item, proven_on, valid_until, remark, recorded_by, recorded_at, file_name, vouching_id";

    private final JdbcClient database;
    private final Checklists checklists;
    private final Clock clock;

    Proofs(JdbcClient database, Checklists checklists, Clock clock) {
        this.database = database;
        this.checklists = checklists;
        this.clock = clock;
    }

    ChecklistFacts facts(RegistrationId id) {
        return new ChecklistFacts(checklists.all(), latest(id), LocalDate.now(clock));
    }

    private List<Proof> latest(RegistrationId id) {
        return database.sql(
                        "SELECT DISTINCT ON (item) " + COLUMNS
                                + " FROM registration_proof WHERE registration_id = :id AND withdrawn_at IS NULL ORDER BY item, recorded_at DESC, id DESC")
                .param("id", id.value())
                .query((row, number) -> proof(row))
                .list();
    }

    void add(RegistrationId registration, Proof proof, @Nullable Evidence evidence) {
        add(registration, proof, evidence, null);
    }

    /** A proof that rests on what a RHIO administrator answered. */
    void add(RegistrationId registration, Proof proof, UUID vouching) {
        add(registration, proof, null, vouching);
    }

    /** What rested on that answer does not count any more. */
    void withdraw(UUID vouching, Instant now) {
        database.sql("""
                        UPDATE registration_proof SET withdrawn_at = :now
                        WHERE vouching_id = :vouching AND withdrawn_at IS NULL""")
                .param("now", Timestamp.from(now))
                .param("vouching", vouching)
                .update();
    }

    private void add(RegistrationId registration, Proof proof, @Nullable Evidence evidence, @Nullable UUID vouching) {
        var until = proof.validUntil();
        database.sql("""
                        INSERT INTO registration_proof (id, registration_id, item, proven_on, valid_until, remark,
                            recorded_by, recorded_at, file_name, file_type, content, vouching_id)
                        VALUES (:id, :registration, :item, :proven, :until, :remark, :by, :at, :name, :type, :content,
                            :vouching)""")
                .param("id", proof.id())
                .param("registration", registration.value())
                .param("item", proof.item().name())
                .param("proven", Date.valueOf(proof.provenOn()))
                .param("until", until == null ? null : Date.valueOf(until))
                .param("remark", proof.remark())
                .param("by", proof.recordedBy())
                .param("at", Timestamp.from(proof.recordedAt()))
                .param("name", proof.fileName())
                .param("type", evidence == null ? null : evidence.mediaType())
                .param("content", evidence == null ? null : evidence.content())
                .param("vouching", vouching, Types.OTHER)
                .update();
    }

    Optional<Evidence> evidence(UUID proof) {
        return database.sql("""
                        SELECT file_name, file_type, content FROM registration_proof
                        WHERE id = :id AND content IS NOT NULL""")
                .param("id", proof)
                .query((row, number) ->
                        new Evidence(row.getString("file_name"), row.getString("file_type"), row.getBytes("content")))
                .optional();
    }

    private static Proof proof(ResultSet row) throws SQLException {
        return new Proof(
                row.getObject("id", UUID.class),
                ChecklistItem.valueOf(row.getString("item")),
                row.getObject("proven_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("remark"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("file_name"),
                row.getObject("vouching_id") != null);
    }
}
