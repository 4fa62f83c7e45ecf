package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.ui.AccountPlan;
import io.gatehouse.provisioning.ProvisioningService;

/** What a change of an account does in the directory, in the worker's own words. */
@SpringComponent
class DirectoryPlan implements AccountPlan {

    private final ProvisioningService provisioning;

    DirectoryPlan(ProvisioningService provisioning) {
        this.provisioning = provisioning;
    }

    @Override
    public Component of(AccountSnapshot wanted) {
        return new PlanPart(provisioning.preview(wanted));
    }
}
