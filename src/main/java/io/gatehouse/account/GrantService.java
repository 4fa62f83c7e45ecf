package io.gatehouse.account;

import io.gatehouse.catalog.Entitlement;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.AllowSystem;
import io.gatehouse.security.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants and takes away. What is privileged takes two different people, neither of them the one who receives it. */
@Service
@Transactional
@AllowStaff
public class GrantService {

    private static final Role[] STAFF = {Role.SUPPORT_STAFF, Role.SUPPORT_LEAD};

    private final AccountGuard guard;
    private final AccountSnapshots snapshots;
    private final GrantProposals proposals;
    private final GrantCatalog catalog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GrantService(
            AccountGuard guard,
            AccountSnapshots snapshots,
            GrantProposals proposals,
            GrantCatalog catalog,
            ApplicationEventPublisher events,
            Clock clock) {
        this.guard = guard;
        this.snapshots = snapshots;
        this.proposals = proposals;
        this.catalog = catalog;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Grants something, or proposes it when it is privileged.
     *
     * @param validUntil last day; null without an end
     * @throws AccountRefusedException when it is granted or proposed already, or the organization does not participate
     */
    public GrantOutcome add(AccountId id, OrganizationId organization, String code, @Nullable LocalDate validUntil) {
        var entitlement = catalog.entitlement(code);
        var account = guard.changeable(id, STAFF);
        if (entitlement.privileged() && !guard.bySystem()) {
            propose(account, organization, entitlement, validUntil);
            return GrantOutcome.AWAITING_SECOND_PERSON;
        }
        grant(account, organization, entitlement, validUntil);
        return GrantOutcome.GRANTED;
    }

    private void propose(
            Account account, OrganizationId organization, Entitlement entitlement, @Nullable LocalDate validUntil) {
        guard.refuseUnlessAppointing(account.id(), entitlement);
        account.refuseUnlessActive();
        var actor = guard.actor();
        var proposal = new GrantProposal(
                TimeOrderedIds.next(),
                account.id(),
                organization,
                entitlement.code(),
                validUntil,
                Objects.requireNonNull(actor.accountId()),
                actor.displayName(),
                clock.instant());
        if (account.holds(organization, entitlement.code()) || !proposals.add(proposal)) {
            throw new AccountRefusedException("alreadyGranted");
        }
        var at = catalog.participating(organization);
        events.publishEvent(new GrantProposed(snapshots.of(account), at, entitlement));
    }

    /** Privileged grants of an account that wait for their second person. */
    @Transactional(readOnly = true)
    public List<GrantProposal> proposals(AccountId id) {
        guard.visible(id);
        return proposals.of(id);
    }

    /**
     * Confirms what another person proposed.
     *
     * @throws AccountRefusedException when the actor proposed it, would receive it, or it is no longer waiting
     */
    public void confirm(UUID proposalId) {
        var proposal = proposals.take(proposalId).orElseThrow(() -> new AccountRefusedException("notWaiting"));
        addPrivileged(
                proposal.account(),
                proposal.organization(),
                proposal.entitlement(),
                proposal.validUntil(),
                proposal.proposedBy());
    }

    /** Takes a proposal back; nothing was granted. */
    public void dismiss(UUID proposalId) {
        var proposal = proposals.take(proposalId).orElseThrow(() -> new AccountRefusedException("notWaiting"));
        var account = guard.changeable(proposal.account(), STAFF);
        events.publishEvent(new GrantProposalDismissed(
                snapshots.of(account),
                catalog.organization(proposal.organization()),
                catalog.entitlement(proposal.entitlement())));
    }

    /**
     * Grants something privileged that another person decided first.
     *
     * @throws AccountRefusedException when the actor is that person or the one who receives it
     */
    public void addPrivileged(
            AccountId id,
            OrganizationId organization,
            String code,
            @Nullable LocalDate validUntil,
            AccountId decidedFirstBy) {
        var entitlement = catalog.entitlement(code);
        guard.refuseUnlessAppointing(id, entitlement);
        guard.refuseSamePerson(decidedFirstBy);
        grant(guard.changeable(id, STAFF), organization, entitlement, validUntil);
    }

    private void grant(
            Account account, OrganizationId organization, Entitlement entitlement, @Nullable LocalDate validUntil) {
        var at = catalog.participating(organization);
        account.grant(
                organization.value(),
                entitlement.code(),
                validUntil,
                guard.actor().displayName(),
                clock.instant());
        events.publishEvent(new GrantAdded(snapshots.of(account), at, entitlement));
    }

    /** @throws AccountRefusedException when it is not granted */
    public void remove(AccountId id, OrganizationId organization, String code) {
        remove(guard.changeable(id, STAFF), organization, code, false);
    }

    /** Takes away what was granted until a day before this one. */
    @AllowSystem
    public void expire(AccountId id, LocalDate today) {
        var account = guard.changeable(id, STAFF);
        for (var grant : account.grantsEndedBefore(today)) {
            remove(account, new OrganizationId(grant.organizationId()), grant.entitlement(), true);
        }
    }

    private void remove(Account account, OrganizationId organization, String code, boolean expired) {
        account.revoke(organization.value(), code, clock.instant());
        events.publishEvent(new GrantRemoved(
                snapshots.of(account), catalog.organization(organization), catalog.entitlement(code), expired));
    }
}
