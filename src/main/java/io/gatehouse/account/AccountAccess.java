package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.security.AllowOrganizationAdministrator;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.Role;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suspends and reinstates access. A RHIO administrator ends only what the own organization gave: when the person also
 * works elsewhere, only the affiliation is suspended.
 */
@Service
@Transactional
public class AccountAccess {

    private static final Role[] MAY_SUSPEND = {Role.SUPPORT_STAFF, Role.SUPPORT_LEAD, Role.RHIO_ADMINISTRATOR};

    /** A draft is made before the reason is chosen; no plan depends on it. */
    private static final SuspensionReason REASON_OF_DRAFTS = SuspensionReason.LEAVER;

    private final AccountGuard guard;
    private final AccountSnapshots snapshots;
    private final OrganizationService organizations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountAccess(
            AccountGuard guard,
            AccountSnapshots snapshots,
            OrganizationService organizations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.guard = guard;
        this.snapshots = snapshots;
        this.organizations = organizations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The whole account as {@link #suspend} would make it, without suspending it. It names what the person has elsewhere too,
     * so it is for making the plan and not for showing.
     *
     * @throws AccountRefusedException when it is suspended already or the person is stronger than the actor
     */
    @AllowOrganizationAdministrator
    @Transactional(readOnly = true)
    public AccountSnapshot draftSuspension(AccountId id) {
        var account = guard.changeable(id, MAY_SUSPEND);
        var own = answeredFor(account);
        if (own.equals(account.openOrganizations())) {
            account.suspend(REASON_OF_DRAFTS, clock.instant());
        } else {
            own.forEach(organization -> account.suspendAffiliation(organization, clock.instant()));
        }
        return snapshots.of(account);
    }

    /**
     * Suspends all access that the actor answers for, at once.
     *
     * @throws AccountRefusedException when it is suspended already or the person is stronger than the actor
     */
    @AllowOrganizationAdministrator
    public void suspend(AccountId id, SuspensionReason reason, String note) {
        var account = guard.changeable(id, MAY_SUSPEND);
        var own = answeredFor(account);
        if (own.equals(account.openOrganizations())) {
            account.suspend(reason, clock.instant());
            events.publishEvent(new AccountSuspended(snapshots.of(account), reason, note));
        } else {
            own.forEach(organization -> suspendAffiliation(account, organization, reason, note));
        }
    }

    /** Where the person works and the actor may end it. */
    private Set<UUID> answeredFor(Account account) {
        var scope = guard.scope(MAY_SUSPEND);
        return account.openOrganizations().stream()
                .filter(organization -> scope.covers(new OrganizationId(organization)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void suspendAffiliation(Account account, UUID organization, SuspensionReason reason, String note) {
        account.suspendAffiliation(organization, clock.instant());
        events.publishEvent(new AffiliationSuspended(snapshots.of(account), details(organization), reason, note));
    }

    private OrganizationDetails details(UUID organization) {
        var id = new OrganizationId(organization);
        return Objects.requireNonNull(organizations.byId(List.of(id)).get(id));
    }

    /**
     * The account as {@link #reinstate} would make it, without reinstating it.
     *
     * @throws AccountRefusedException when nothing is suspended
     */
    @AllowStaff
    @Transactional(readOnly = true)
    public AccountSnapshot draftReinstatement(AccountId id) {
        var account = guard.changeable(id, Role.SUPPORT_STAFF, Role.SUPPORT_LEAD);
        account.reinstate(clock.instant());
        return snapshots.of(account);
    }

    /**
     * Opens suspended access again, with the grants it had.
     *
     * @throws AccountRefusedException when nothing is suspended
     */
    @AllowStaff
    public void reinstate(AccountId id, String note) {
        var account = guard.changeable(id, Role.SUPPORT_STAFF, Role.SUPPORT_LEAD);
        account.reinstate(clock.instant());
        events.publishEvent(new AccountReinstated(snapshots.of(account), note));
    }
}
