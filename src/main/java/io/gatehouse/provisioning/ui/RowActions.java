package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.provisioning.ProvisioningRow;
import io.gatehouse.provisioning.ProvisioningService;
import io.gatehouse.provisioning.ProvisioningState;

/** What can be done about one account in the list: try it now, or leave it as it is. */
class RowActions extends Div {

    private final transient ProvisioningService provisioning;
    private final transient ProvisioningRow row;
    private final transient Runnable again;

    RowActions(ProvisioningService provisioning, ProvisioningRow row, Runnable again) {
        this.provisioning = provisioning;
        this.row = row;
        this.again = again;
        addClassName("row-actions");
        add(retry());
        var state = row.status().state();
        if (state == ProvisioningState.PARKED || state == ProvisioningState.RETRYING) {
            add(skip());
        }
    }

    private Button retry() {
        var retry = new Button(getTranslation("provisioning.ui.retry"), click -> {
            provisioning.retry(row.status().account());
            Notifications.success(getTranslation("provisioning.ui.retried", row.name()));
            again.run();
        });
        retry.addThemeVariants(ButtonVariant.SMALL);
        retry.setDisableOnClick(true);
        retry.setAriaLabel(getTranslation("provisioning.ui.retry.of", row.name()));
        return retry;
    }

    private Button skip() {
        var skip = new Button(
                getTranslation("provisioning.ui.skip"),
                click -> SkipDialog.open(provisioning, row.status().account(), row.name(), again));
        skip.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        skip.setAriaLabel(getTranslation("provisioning.ui.skip.of", row.name()));
        return skip;
    }
}
