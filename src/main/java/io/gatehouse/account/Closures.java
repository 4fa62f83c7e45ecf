package io.gatehouse.account;

import io.gatehouse.account.Closure.ClosingFacts;
import io.gatehouse.account.Closure.Kept;
import io.gatehouse.common.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What closed accounts had. */
@Repository
class Closures {

    private final JdbcClient database;

    Closures(JdbcClient database) {
        this.database = database;
    }

    void add(Closure closure) {
        var facts = closure.facts();
        var kept = closure.kept();
        var suspended = kept.suspensionReason();
        database.sql("""
                        INSERT INTO account_closure
                            (id, account_id, reason, note, closed_by, closed_at, state, suspension_reason)
                        VALUES (:id, :account, :reason, :note, :by, :at, :state, :suspended)""")
                .param("id", closure.id())
                .param("account", closure.account().value())
                .param("reason", facts.reason().name())
                .param("note", facts.note())
                .param("by", facts.closedBy())
                .param("at", Timestamp.from(closure.closedAt()))
                .param("state", kept.state().name())
                .param("suspended", suspended == null ? null : suspended.name())
                .update();
        kept.affiliations().forEach(affiliation -> add(closure.id(), affiliation));
        kept.grants().forEach(grant -> add(closure.id(), grant));
    }

    private void add(UUID closure, Affiliation affiliation) {
        database.sql("INSERT INTO account_closure_affiliation VALUES (?, ?, ?, ?)")
                .params(
                        closure,
                        affiliation.organizationId(),
                        Timestamp.from(affiliation.since()),
                        affiliation.suspended())
                .update();
    }

    private void add(UUID closure, Grant grant) {
        database.sql("INSERT INTO account_closure_grant VALUES (:closure, :organization, :code, :until, :at, :by)")
                .param("closure", closure)
                .param("organization", grant.organizationId())
                .param("code", grant.entitlement())
                .param("until", grant.validUntil())
                .param("at", Timestamp.from(grant.grantedAt()))
                .param("by", grant.grantedBy())
                .update();
    }

    /** The closing that has not been undone. */
    Optional<Closure> of(AccountId account) {
        return database.sql("SELECT * FROM account_closure WHERE account_id = ? AND restored_at IS NULL")
                .param(account.value())
                .query((row, number) -> closure(row))
                .optional();
    }

    void restored(Closure closure, Instant now) {
        database.sql("UPDATE account_closure SET restored_at = ? WHERE id = ?")
                .params(Timestamp.from(now), closure.id())
                .update();
    }

    private Closure closure(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Closure(
                id,
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getTimestamp("closed_at").toInstant(),
                new ClosingFacts(
                        ClosingReason.valueOf(row.getString("reason")),
                        row.getString("note"),
                        row.getString("closed_by")),
                new Kept(
                        AccountState.valueOf(row.getString("state")),
                        suspension(row.getString("suspension_reason")),
                        affiliations(id),
                        grants(id)));
    }

    private Set<Affiliation> affiliations(UUID closure) {
        return database
                .sql("SELECT * FROM account_closure_affiliation WHERE closure_id = ?")
                .param(closure)
                .query((row, number) -> new Affiliation(
                        row.getObject("organization_id", UUID.class),
                        row.getTimestamp("since").toInstant(),
                        row.getBoolean("suspended")))
                .stream()
                .collect(Collectors.toSet());
    }

    private Set<Grant> grants(UUID closure) {
        return database
                .sql("SELECT * FROM account_closure_grant WHERE closure_id = ?")
                .param(closure)
                .query((row, number) -> new Grant(
                        row.getObject("organization_id", UUID.class),
                        row.getString("entitlement"),
                        row.getObject("valid_until", LocalDate.class),
                        row.getTimestamp("granted_at").toInstant(),
                        row.getString("granted_by")))
                .stream()
                .collect(Collectors.toSet());
    }

    private static @Nullable SuspensionReason suspension(@Nullable String name) {
        return name == null ? null : SuspensionReason.valueOf(name);
    }
}
