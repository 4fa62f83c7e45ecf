package io.gatehouse.registration;

import io.gatehouse.account.AccountService;
import io.gatehouse.account.OpenAccount;
import io.gatehouse.provisioning.PlanPreview;
import io.gatehouse.provisioning.ProvisioningService;
import org.springframework.stereotype.Component;

/** What opening an account would do in the directory, before it is opened. */
@Component
class Planning {

    private final AccountService accounts;
    private final ProvisioningService provisioning;

    Planning(AccountService accounts, ProvisioningService provisioning) {
        this.accounts = accounts;
        this.provisioning = provisioning;
    }

    PlanPreview plan(OpenAccount wanted) {
        return provisioning.preview(accounts.draft(wanted));
    }

    /** Whether the plan that was shown is still the one that would be carried out. */
    boolean same(String fingerprint, PlanPreview now) {
        return provisioning.sameFingerprint(fingerprint, now);
    }
}
