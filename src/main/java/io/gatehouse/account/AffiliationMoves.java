package io.gatehouse.account;

import io.gatehouse.account.MovableGrant.Portability;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.Role;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves people from one organization to another, with what may go along. See docs/decisions/086. */
@Service
@Transactional
@AllowStaff
public class AffiliationMoves {

    private static final Role[] STAFF = {Role.SUPPORT_STAFF, Role.SUPPORT_LEAD};

    private final AccountGuard guard;
    private final GrantCatalog catalog;
    private final GrantProposals proposals;
    private final AccountAnnouncements announcements;
    private final Clock clock;

    AffiliationMoves(
            AccountGuard guard,
            GrantCatalog catalog,
            GrantProposals proposals,
            AccountAnnouncements announcements,
            Clock clock) {
        this.guard = guard;
        this.catalog = catalog;
        this.proposals = proposals;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** What is granted at the one organization, and whether it may go along to the other. */
    @Transactional(readOnly = true)
    public List<MovableGrant> choices(AccountId id, OrganizationId from, OrganizationId to) {
        var there = catalog.participating(to);
        return guard.changeable(id, STAFF).grantsAt(from.value()).stream()
                .map(catalog::entitlement)
                .sorted(Comparator.comparingInt(Entitlement::position))
                .map(entitlement -> new MovableGrant(entitlement, Portabilities.of(entitlement, there)))
                .toList();
    }

    /** The account as it would be, without moving anybody: for showing the plan before the decision. */
    @Transactional(readOnly = true)
    public AccountSnapshot draft(AccountId id, AffiliationMove move) {
        var account = guard.changeable(id, STAFF);
        carryOut(account, move);
        return announcements.snapshot(account);
    }

    /**
     * Ends the affiliation with one organization and begins or widens the one with the other, in one revision.
     *
     * @param revision of the account as the actor saw it
     * @throws AccountRefusedException when the other organization does not participate, or something is to be kept that may
     *     not go along
     * @throws ObjectOptimisticLockingFailureException when the account was changed since
     */
    public void move(AccountId id, long revision, AffiliationMove move, String note) {
        var account = guard.changeable(id, STAFF);
        account.refuseUnlessAt(revision);
        var held = account.grantsAt(move.from().value());
        carryOut(account, move);
        proposals.removeAt(id, move.from());
        announcements.announce(
                account,
                moved -> new AffiliationMoved(
                        moved,
                        catalog.organization(move.from()),
                        catalog.organization(move.to()),
                        catalog.labels(move.kept()),
                        catalog.labels(held.stream()
                                .filter(code -> !move.kept().contains(code))
                                .collect(Collectors.toSet())),
                        note));
    }

    private void carryOut(Account account, AffiliationMove move) {
        var there = catalog.participating(move.to());
        for (var code : move.kept()) {
            var portability = Portabilities.of(catalog.entitlement(code), there);
            if (!portability.open()) {
                throw new AccountRefusedException(
                        portability == Portability.TWO_PEOPLE ? "secondPerson" : "notOfferedThere");
            }
        }
        account.moveAffiliation(move, guard.actor().displayName(), clock.instant());
    }
}
