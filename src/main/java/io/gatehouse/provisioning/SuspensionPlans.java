package io.gatehouse.provisioning;

import io.gatehouse.account.AccountAccess;
import io.gatehouse.account.AccountRefusedException;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.common.AccountId;
import io.gatehouse.security.AllowOrganizationAdministrator;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.OrganizationScope.Everything;
import io.gatehouse.security.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a suspension would do in the directory. Whoever answers for one organization reads what is taken away there, and
 * nothing that tells where else the person works. See docs/decisions/095.
 */
@Service
public class SuspensionPlans {

    private final AccountAccess access;
    private final AccountSearch accounts;
    private final PlanPreviews previews;
    private final CurrentActor actor;

    SuspensionPlans(AccountAccess access, AccountSearch accounts, PlanPreviews previews, CurrentActor actor) {
        this.access = access;
        this.accounts = accounts;
        this.previews = previews;
        this.actor = actor;
    }

    /**
     * The plan of what {@link AccountAccess#suspend} would do when the caller called it now.
     *
     * @throws AccountRefusedException when it is suspended already or the person is stronger than the caller
     */
    @AllowOrganizationAdministrator
    @Transactional(propagation = Propagation.NEVER)
    public PlanPreview of(AccountId account) {
        var wanted = access.draftSuspension(account);
        if (actor.get().scopeOf(Role.RHIO_ADMINISTRATOR) instanceof Everything) {
            return previews.of(wanted);
        }
        return previews.losses(accounts.find(account).orElseThrow(), wanted);
    }
}
