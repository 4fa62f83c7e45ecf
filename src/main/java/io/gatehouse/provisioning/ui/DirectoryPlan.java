package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.ui.AccountPlan;
import io.gatehouse.common.AccountId;
import io.gatehouse.provisioning.ProvisioningService;
import io.gatehouse.provisioning.SuspensionPlans;

/** What a change of an account does in the directory, in the worker's own words. */
@SpringComponent
class DirectoryPlan implements AccountPlan {

    private final ProvisioningService provisioning;
    private final SuspensionPlans suspensions;

    DirectoryPlan(ProvisioningService provisioning, SuspensionPlans suspensions) {
        this.provisioning = provisioning;
        this.suspensions = suspensions;
    }

    @Override
    public Component of(AccountSnapshot wanted) {
        return new PlanPart(provisioning.preview(wanted));
    }

    @Override
    public Component ofSuspension(AccountId account) {
        return new PlanPart(suspensions.of(account));
    }
}
