package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.Vouching.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who was asked to vouch for whom. One row of a registration is current; those before it stay as they were. */
@Repository
class Vouchings {

    private static final String CURRENT = "standing IN ('ASKED', 'UNANSWERED', 'VOUCHED', 'REFUSED')";

    private final JdbcClient database;

    Vouchings(JdbcClient database) {
        this.database = database;
    }

    /** The one that counts, or is awaited. */
    Optional<Vouching> current(RegistrationId id) {
        return latest(id).filter(vouching -> vouching.standing().current());
    }

    /** The last one asked for, also when it does not count any more. */
    Optional<Vouching> latest(RegistrationId id) {
        return database.sql(
                        "SELECT * FROM registration_vouching WHERE registration_id = :id ORDER BY asked_at DESC, id DESC LIMIT 1")
                .param("id", id.value())
                .query((row, number) -> vouching(row))
                .optional();
    }

    /** Registrations whose administrators have not answered until now, the longest waiting first. */
    List<UUID> overdue(Instant now, int most) {
        return database.sql("""
                        SELECT registration_id FROM registration_vouching
                        WHERE standing = 'ASKED' AND due_at <= :now ORDER BY due_at LIMIT :most""")
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    void add(Vouching vouching) {
        var by = vouching.askedById();
        database.sql("""
                        INSERT INTO registration_vouching (id, registration_id, organization_id, about, question, asked_by,
                            asked_by_id, asked_at, asked, due_at, standing)
                        VALUES (:id, :registration, :organization, :about, :question, :by, :byId, :at, :asked, :due, :standing)
                        """)
                .param("id", vouching.id())
                .param("registration", vouching.registration().value())
                .param("organization", vouching.organization().value())
                .param("about", vouching.about())
                .param("question", vouching.question())
                .param("by", vouching.askedBy())
                .param("byId", by == null ? null : by.value(), Types.OTHER)
                .param("at", Timestamp.from(vouching.askedAt()))
                .param("asked", vouching.asked().toArray(String[]::new))
                .param("due", Timestamp.from(vouching.dueAt()))
                .param("standing", vouching.standing().name())
                .update();
    }

    void answer(UUID id, VouchAnswer answer) {
        database.sql("""
                        UPDATE registration_vouching SET standing = :standing, vouched = :vouched, answer = :text,
                            answered_by = :by, answered_by_id = :byId, answered_at = :at
                        WHERE id = :id""")
                .param("standing", (answer.vouched() ? Standing.VOUCHED : Standing.REFUSED).name())
                .param("vouched", answer.vouched())
                .param("text", answer.text())
                .param("by", answer.by())
                .param("byId", answer.byId().value())
                .param("at", Timestamp.from(answer.at()))
                .param("id", id)
                .update();
    }

    void enter(UUID id, Standing standing) {
        database.sql("UPDATE registration_vouching SET standing = :standing WHERE id = :id AND " + CURRENT)
                .param("standing", standing.name())
                .param("id", id)
                .update();
    }

    /** Nobody needs to answer any more. What was answered stays. */
    void end(RegistrationId id) {
        database.sql("""
                        UPDATE registration_vouching SET standing = 'ENDED'
                        WHERE registration_id = :id AND standing IN ('ASKED', 'UNANSWERED')""").param("id", id.value()).update();
    }

    private static Vouching vouching(ResultSet row) throws SQLException {
        return new Vouching(
                row.getObject("id", UUID.class),
                new RegistrationId(row.getObject("registration_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("about"),
                row.getString("question"),
                row.getString("asked_by"),
                account(row.getObject("asked_by_id", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                Arrays.asList((String[]) row.getArray("asked").getArray()),
                row.getTimestamp("due_at").toInstant(),
                Standing.valueOf(row.getString("standing")),
                answer(row));
    }

    private static @Nullable VouchAnswer answer(ResultSet row) throws SQLException {
        var by = row.getString("answered_by");
        return by == null
                ? null
                : new VouchAnswer(
                        row.getBoolean("vouched"),
                        row.getString("answer"),
                        by,
                        new AccountId(row.getObject("answered_by_id", UUID.class)),
                        row.getTimestamp("answered_at").toInstant());
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }
}
