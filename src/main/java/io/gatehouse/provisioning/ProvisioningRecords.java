package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that say which accounts are due, claimed by batches ({@code FOR UPDATE SKIP LOCKED}). */
@Repository
class ProvisioningRecords {

    /** PostgreSQL's channel on which nodes tell each other of work. */
    static final String CHANNEL = "gatehouse_provisioning";

    private final JdbcClient database;

    ProvisioningRecords(JdbcClient database) {
        this.database = database;
    }

    /** A parked account is tried again as well: the change may be what mends it. */
    void stage(AccountId account, long revision, Instant now) {
        database.sql("""
                        INSERT INTO provisioning_record
                            (account_id, wanted_revision, state, next_attempt_at, changed_at)
                        VALUES (:account, :revision, 'PENDING', :now, :now)
                        ON CONFLICT (account_id) DO UPDATE SET
                            wanted_revision = greatest(provisioning_record.wanted_revision, excluded.wanted_revision),
                            state = 'PENDING', next_attempt_at = excluded.next_attempt_at,
                            changed_at = excluded.changed_at""")
                .param("account", account.value())
                .param("revision", revision)
                .param("now", at(now))
                .update();
    }

    /** The same for many that are new. */
    void stage(List<AccountSnapshot> accounts, Instant now) {
        database.sql("""
                        INSERT INTO provisioning_record
                            (account_id, wanted_revision, state, next_attempt_at, changed_at)
                        SELECT id, revision, 'PENDING', CAST(:now AS timestamptz), CAST(:now AS timestamptz)
                        FROM unnest(CAST(:accounts AS uuid[]), CAST(:revisions AS bigint[])) AS one (id, revision)""")
                .param(
                        "accounts",
                        accounts.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param(
                        "revisions",
                        accounts.stream().map(AccountSnapshot::revision).toArray(Long[]::new))
                .param("now", at(now))
                .update();
    }

    /** Heard by all nodes when the running transaction commits. */
    void notifyNodes() {
        database.sql("SELECT pg_notify('%s', '')".formatted(CHANNEL)).query().listOfRows();
    }

    Claim claim(int atMost, Instant now, Instant until) {
        var id = UUID.randomUUID();
        var items = database.sql("""
                        UPDATE provisioning_record SET claim = :claim, lease_until = :until
                        WHERE account_id IN (
                            SELECT account_id FROM provisioning_record
                            WHERE next_attempt_at <= :now AND (lease_until IS NULL OR lease_until < :now)
                            ORDER BY next_attempt_at
                            LIMIT :atMost FOR UPDATE SKIP LOCKED)
                        RETURNING account_id, reached_revision, attempts, last_code""")
                .param("claim", id)
                .param("until", at(until))
                .param("now", at(now))
                .param("atMost", atMost)
                .query(ProvisioningRecords::item)
                .list();
        return new Claim(id, items);
    }

    /** Prolongs a claim before something that cannot be taken back; false when others have taken over. */
    boolean prolong(Claim claim, Instant now, Instant until) {
        var held = database.sql("""
                        UPDATE provisioning_record SET lease_until = :until
                        WHERE claim = :claim AND lease_until >= :now""")
                .param("until", at(until))
                .param("claim", claim.id())
                .param("now", at(now))
                .update();
        return held == claim.items().size();
    }

    void release(Claim claim) {
        database.sql("UPDATE provisioning_record SET claim = NULL, lease_until = NULL WHERE claim = :claim")
                .param("claim", claim.id())
                .update();
    }

    /** Whoever waits for a failure to pass need not wait longer. */
    int hurry(Instant now) {
        return database.sql("""
                        UPDATE provisioning_record SET next_attempt_at = :now
                        WHERE state = 'RETRYING' AND next_attempt_at > :now""").param("now", at(now)).update();
    }

    boolean retry(AccountId account, Instant now) {
        return database.sql("""
                        UPDATE provisioning_record SET state = 'PENDING', next_attempt_at = :now, changed_at = :now
                        WHERE account_id = :account""")
                        .param("now", at(now))
                        .param("account", account.value())
                        .update()
                > 0;
    }

    int retry(Collection<AccountId> accounts, Instant now) {
        return database.sql("""
                        UPDATE provisioning_record SET state = 'PENDING', next_attempt_at = :now, changed_at = :now
                        WHERE account_id = ANY (:accounts)""")
                .param("now", at(now))
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
    }

    /** All who are or were affiliated; a claim is ended, because it may have been begun before. */
    void compareMembers(OrganizationId organization, Instant now) {
        compare("SELECT account_id FROM affiliation WHERE organization_id = :whose", organization.value(), now);
    }

    /** All who were granted the entitlement; a claim is ended, because it may have been begun before. */
    void compareHolders(String entitlement, Instant now) {
        compare("SELECT account_id FROM account_grant WHERE entitlement = :whose", entitlement, now);
    }

    private void compare(String accounts, Object whose, Instant now) {
        database.sql("""
                        UPDATE provisioning_record SET state = 'PENDING', next_attempt_at = :now, changed_at = :now,
                            claim = NULL, lease_until = NULL
                        WHERE state <> 'SKIPPED' AND account_id IN (%s)""".formatted(accounts))
                .param("now", at(now))
                .param("whose", whose)
                .update();
    }

    Optional<ProvisioningStatus> find(AccountId account) {
        return database.sql("SELECT * FROM provisioning_record WHERE account_id = :account")
                .param("account", account.value())
                .query(ProvisioningRecords::status)
                .optional();
    }

    static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    private static Claim.Item item(ResultSet row, int number) throws SQLException {
        return new Claim.Item(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getLong("reached_revision"),
                row.getInt("attempts"),
                row.getObject("last_code", Integer.class));
    }

    private static @Nullable FailedStep failedStep(ResultSet row) throws SQLException {
        var kind = row.getString("failed_step");
        return kind == null ? null : new FailedStep(FailedStep.Kind.valueOf(kind), row.getString("failed_group"));
    }

    static ProvisioningStatus status(ResultSet row, int number) throws SQLException {
        var next = row.getObject("next_attempt_at", OffsetDateTime.class);
        var state = ProvisioningState.valueOf(row.getString("state"));
        return new ProvisioningStatus(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getLong("wanted_revision"),
                row.getLong("reached_revision"),
                state,
                row.getInt("attempts"),
                next == null ? null : next.toInstant(),
                row.getObject("last_code", Integer.class),
                row.getString("last_message"),
                failedStep(row),
                state == ProvisioningState.SKIPPED ? row.getString("skip_reason") : null,
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
