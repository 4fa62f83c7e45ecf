package io.gatehouse.account.ui;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AffiliationMove;
import io.gatehouse.account.AffiliationMoves;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.account.MovableGrant;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationFilter;
import io.gatehouse.organization.OrganizationService;
import java.util.List;

/** From where a person can be moved, to where, and with what. */
record MoveChoices(AffiliationMoves moves, OrganizationService organizations, AccountSnapshot account) {

    List<AffiliationSnapshot> from() {
        return account.effectiveAffiliations();
    }

    List<OrganizationDetails> participating(String typed, int offset, int limit) {
        return organizations.list(new OrganizationFilter(typed, true), offset, limit);
    }

    int participating(String typed) {
        return organizations.count(new OrganizationFilter(typed, true));
    }

    List<MovableGrant> grants(OrganizationId from, OrganizationId to) {
        return moves.choices(account.id(), from, to);
    }

    AccountSnapshot draft(AffiliationMove move) {
        return moves.draft(account.id(), move);
    }

    void move(AffiliationMove move, String note) {
        moves.move(account.id(), account.revision(), move, note);
    }
}
