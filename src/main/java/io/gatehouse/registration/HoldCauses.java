package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what holds wait for. */
@Repository
class HoldCauses {

    private final JdbcClient database;

    HoldCauses(JdbcClient database) {
        this.database = database;
    }

    /** Whatever has one, in an order that stays. */
    List<RegistrationId> waiting() {
        return database.sql("SELECT DISTINCT registration_id FROM hold_cause ORDER BY registration_id")
                .query((row, number) -> new RegistrationId(row.getObject(1, UUID.class)))
                .list();
    }

    List<HoldCause> of(RegistrationId id) {
        return database.sql("SELECT line_id, reason FROM hold_cause WHERE registration_id = :id")
                .param("id", id.value())
                .query((row, number) -> new HoldCause(
                        row.getObject("line_id", UUID.class), ReasonCode.valueOf(row.getString("reason"))))
                .list();
    }

    /** Of what the last decision put on hold, as far as a check had found the reason. */
    void keep(RegistrationDetails decided, LastDecision last, List<CheckFinding> findings) {
        var reason = last.reason();
        if (last.what() == RegistrationState.ON_HOLD && reason != null) {
            keep(decided.id(), new HoldCause(null, reason.code()), findings);
        }
        decided.lines().stream()
                .filter(line -> line.state() == LineState.HELD && last.at().equals(line.decidedAt()))
                .forEach(line ->
                        keep(decided.id(), new HoldCause(line.id(), Objects.requireNonNull(line.reason())), findings));
    }

    private void keep(RegistrationId id, HoldCause cause, List<CheckFinding> findings) {
        remove(id, cause.line());
        if (cause.foundIn(findings)) {
            database.sql("INSERT INTO hold_cause (registration_id, line_id, reason) VALUES (:id, :line, :reason)")
                    .param("id", id.value())
                    .param("line", cause.line())
                    .param("reason", cause.reason().name())
                    .update();
        }
    }

    void remove(RegistrationId id, @Nullable UUID line) {
        database.sql("DELETE FROM hold_cause WHERE registration_id = :id AND line_id IS NOT DISTINCT FROM :line")
                .param("id", id.value())
                .param("line", line)
                .update();
    }
}
