package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Privileged grants waiting for their second person. */
@Repository
class GrantProposals {

    private final JdbcClient database;

    GrantProposals(JdbcClient database) {
        this.database = database;
    }

    /** False when the same grant is proposed already. */
    boolean add(GrantProposal proposal) {
        return database.sql("""
                                INSERT INTO grant_proposal (id, account_id, organization_id, entitlement, valid_until,
                                    proposed_by, proposed_name, proposed_at)
                                VALUES (:id, :account, :organization, :entitlement, :validUntil, :proposedBy,
                                    :proposedName, :proposedAt)
                                ON CONFLICT (account_id, organization_id, entitlement) DO NOTHING
                                """)
                        .param("id", proposal.id())
                        .param("account", proposal.account().value())
                        .param("organization", proposal.organization().value())
                        .param("entitlement", proposal.entitlement())
                        .param("validUntil", proposal.validUntil())
                        .param("proposedBy", proposal.proposedBy().value())
                        .param("proposedName", proposal.proposedByName())
                        .param("proposedAt", Timestamp.from(proposal.proposedAt()))
                        .update()
                == 1;
    }

    /** Takes the proposal out, so that of two people confirming at once only one does. */
    Optional<GrantProposal> take(UUID id) {
        return database.sql("DELETE FROM grant_proposal WHERE id = ? RETURNING *")
                .param(id)
                .query((row, number) -> proposal(row))
                .optional();
    }

    /** Nobody is to grant anything to this account any more. */
    void removeAll(AccountId account) {
        database.sql("DELETE FROM grant_proposal WHERE account_id = ?")
                .param(account.value())
                .update();
    }

    void removeAt(AccountId account, OrganizationId organization) {
        database.sql("DELETE FROM grant_proposal WHERE account_id = ? AND organization_id = ?")
                .params(account.value(), organization.value())
                .update();
    }

    List<GrantProposal> of(AccountId account) {
        return database.sql("SELECT * FROM grant_proposal WHERE account_id = ? ORDER BY proposed_at")
                .param(account.value())
                .query((row, number) -> proposal(row))
                .list();
    }

    private static GrantProposal proposal(ResultSet row) throws SQLException {
        return new GrantProposal(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("entitlement"),
                row.getObject("valid_until", LocalDate.class),
                new AccountId(row.getObject("proposed_by", UUID.class)),
                row.getString("proposed_name"),
                row.getTimestamp("proposed_at").toInstant());
    }
}
