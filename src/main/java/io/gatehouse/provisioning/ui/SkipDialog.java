package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.provisioning.ProvisioningService;
import java.util.List;

/** Asks why an account that the directory refuses is left as it is. */
final class SkipDialog {

    private static final int LONGEST_REASON = 500;

    private SkipDialog() {}

    static void open(ProvisioningService provisioning, AccountId account, String name, Runnable again) {
        var reason = new TextArea(text("reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        var dialog = new TaskDialog(text("title", name), text("do"), () -> {
                    if (reason.getValue().isBlank()) {
                        reason.setInvalid(true);
                        reason.setErrorMessage(text("reason.missing"));
                        return false;
                    }
                    skip(provisioning, account, name, reason.getValue());
                    again.run();
                    return true;
                })
                .withConsequences(List.of(text("means"), text("back")))
                .with(reason);
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                reason.focus();
            }
        });
        dialog.open();
    }

    private static void skip(ProvisioningService provisioning, AccountId account, String name, String reason) {
        if (provisioning.skip(account, reason)) {
            Notifications.success(text("done", name));
        } else {
            Notifications.failure(text("not", name));
        }
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate("provisioning.ui.skip." + key, arguments);
    }
}
