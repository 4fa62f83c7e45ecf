package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets aside what a person leaves as it is. What a worker has in hand just now is not set aside: it may be about to
 * succeed, and the worker would make it due again.
 */
@Component
class ProvisioningSkips {

    private final JdbcClient database;
    private final ProvisioningAttempts attempts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProvisioningSkips(
            JdbcClient database, ProvisioningAttempts attempts, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    /** False when it neither waits for a person nor is tried again, or is in hand. */
    boolean skip(AccountId account, String reason) {
        var now = clock.instant();
        var skipped = set(account, reason, now);
        skipped.ifPresent(row -> {
            attempts.skipped(account, row.revision(), reason, now);
            events.publishEvent(new ProvisioningSkipped(account, row.code(), reason));
        });
        return skipped.isPresent();
    }

    private Optional<Skipped> set(AccountId account, String reason, Instant now) {
        return database.sql("""
                        UPDATE provisioning_record SET state = 'SKIPPED', skip_reason = :reason,
                            next_attempt_at = NULL, claim = NULL, lease_until = NULL, changed_at = :now
                        WHERE account_id = :account AND state IN ('RETRYING', 'PARKED')
                            AND (lease_until IS NULL OR lease_until < :now)
                        RETURNING wanted_revision, last_code""")
                .param("reason", reason)
                .param("now", ProvisioningRecords.at(now))
                .param("account", account.value())
                .query((row, number) ->
                        new Skipped(row.getLong("wanted_revision"), row.getObject("last_code", Integer.class)))
                .optional();
    }

    private record Skipped(long revision, @Nullable Integer code) {}
}
