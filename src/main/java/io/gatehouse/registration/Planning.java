package io.gatehouse.registration;

import io.gatehouse.account.AccountLinking;
import io.gatehouse.account.AccountRefusedException;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.LinkAccount;
import io.gatehouse.account.OpenAccount;
import io.gatehouse.account.WantedAccount;
import io.gatehouse.provisioning.PlanPreview;
import io.gatehouse.provisioning.ProvisioningService;
import org.springframework.stereotype.Component;

/** What opening an account, or adding to one, would do in the directory, before it is done. */
@Component
class Planning {

    private final AccountService accounts;
    private final AccountLinking linking;
    private final ProvisioningService provisioning;

    Planning(AccountService accounts, AccountLinking linking, ProvisioningService provisioning) {
        this.accounts = accounts;
        this.linking = linking;
        this.provisioning = provisioning;
    }

    /** @throws AccountRefusedException when the account that is there cannot have it */
    PlanPreview plan(WantedAccount wanted) {
        return provisioning.preview(
                switch (wanted) {
                    case OpenAccount open -> accounts.draft(open);
                    case LinkAccount link -> linking.draft(link);
                });
    }

    /** Whether the plan that was shown is still the one that would be carried out. */
    boolean same(String fingerprint, PlanPreview now) {
        return provisioning.sameFingerprint(fingerprint, now);
    }
}
