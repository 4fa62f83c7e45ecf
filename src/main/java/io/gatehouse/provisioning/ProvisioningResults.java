package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.DirectoryFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes results into the rows of a claim. A row that others have claimed meanwhile is not touched but made due again: what
 * a late worker did last may have undone what the others did.
 */
@Repository
class ProvisioningResults {

    /** Noted in the row like a result code (RFC 4511 leaves 81-91 to clients). */
    static final int HELD = 88;

    private static final String REACHED = """
            UPDATE provisioning_record SET
                reached_revision = greatest(reached_revision, ?), attempts = 0, last_code = NULL, last_message = NULL,
                failed_step = NULL, failed_group = NULL, failing_since = NULL, failed_at = NULL,
                state = CASE WHEN wanted_revision > ? THEN 'PENDING' ELSE 'IN_STEP' END,
                next_attempt_at = CASE WHEN wanted_revision > ? THEN ?::timestamptz END,
                claim = NULL, lease_until = NULL, changed_at = ?
            WHERE account_id = ? AND claim = ?""";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ProvisioningResults(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Returns those whose rows were still ours. */
    List<Attempted> reached(UUID claim, List<Attempted> all, Instant now) {
        var at = ProvisioningRecords.at(now);
        var rows = all.stream()
                .map(one -> new Object[] {
                    one.revision(),
                    one.revision(),
                    one.revision(),
                    at,
                    at,
                    one.account().value(),
                    claim
                })
                .toList();
        var counts = batches.batchUpdate(REACHED, rows);
        var ours = new ArrayList<Attempted>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                ours.add(all.get(i));
            }
        }
        adopted(ours, now);
        return ours;
    }

    private void adopted(List<Attempted> reached, Instant now) {
        database.sql("""
                        UPDATE provisioning_adoption SET reached_at = :now
                        WHERE account_id = ANY (:accounts) AND reached_at IS NULL""")
                .param("now", ProvisioningRecords.at(now))
                .param(
                        "accounts",
                        reached.stream().map(one -> one.account().value()).toArray(UUID[]::new))
                .update();
    }

    /** @param nextAttempt null to park */
    boolean failed(UUID claim, Attempted one, DirectoryFailure failure, @Nullable Instant nextAttempt, Instant now) {
        var step = one.step();
        return database.sql("""
                        UPDATE provisioning_record SET
                            failing_since = CASE WHEN (last_code, last_message) IS NOT DISTINCT FROM (:code, :message)
                                THEN coalesce(failing_since, :now) ELSE :now END::timestamptz,
                            attempts = attempts + 1, last_code = :code, last_message = :message, failed_at = :now,
                            failed_step = :step, failed_group = :group,
                            state = CASE WHEN wanted_revision > :revision THEN 'PENDING' ELSE :state END,
                            next_attempt_at = CASE WHEN wanted_revision > :revision THEN :now ELSE :next END::timestamptz,
                            claim = NULL, lease_until = NULL, changed_at = :now
                        WHERE account_id = :account AND claim = :claim""")
                        .param("code", failure.code())
                        .param("message", failure.message())
                        .param("step", step == null ? null : step.kind().name())
                        .param("group", step == null ? null : step.group())
                        .param("revision", one.revision())
                        .param("state", nextAttempt == null ? "PARKED" : "RETRYING")
                        .param("now", ProvisioningRecords.at(now))
                        .param("next", nextAttempt == null ? null : ProvisioningRecords.at(nextAttempt))
                        .param("account", one.account().value())
                        .param("claim", claim)
                        .update()
                == 1;
    }

    /** Waits without having failed; a row that others have claimed meanwhile is left to them. */
    void held(UUID claim, AccountId account, Instant next) {
        database.sql("""
                        UPDATE provisioning_record SET state = 'PENDING', next_attempt_at = :next, last_code = :held,
                            last_message = NULL, failed_step = NULL, failed_group = NULL, failing_since = NULL,
                            claim = NULL, lease_until = NULL
                        WHERE account_id = :account AND claim = :claim""")
                .param("held", HELD)
                .param("next", ProvisioningRecords.at(next))
                .param("account", account.value())
                .param("claim", claim)
                .update();
    }

    /** Whoever was held is looked at again at once. */
    int release(Instant now) {
        return database.sql("""
                        UPDATE provisioning_record SET next_attempt_at = :now, last_code = NULL
                        WHERE state = 'PENDING' AND last_code = :held""")
                .param("now", ProvisioningRecords.at(now))
                .param("held", HELD)
                .update();
    }

    /** Ends whatever claim there is, so that what is in hand elsewhere is looked at once more as well. */
    void dueAgain(AccountId account, Instant now) {
        database.sql("""
                        UPDATE provisioning_record SET state = 'PENDING', next_attempt_at = :now,
                            claim = NULL, lease_until = NULL
                        WHERE account_id = :account""")
                .param("now", ProvisioningRecords.at(now))
                .param("account", account.value())
                .update();
    }
}
