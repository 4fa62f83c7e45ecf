package io.gatehouse.notification.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.notification.MailOperations;
import java.util.List;
import java.util.UUID;

/** Asks why a mail is called off. */
class CancelMailDialog {

    private final MailOperations operations;
    private final UUID mail;
    private final Runnable done;
    private final TextArea reason = new TextArea(text("reason"));

    CancelMailDialog(MailOperations operations, UUID mail, Runnable done) {
        this.operations = operations;
        this.mail = mail;
        this.done = done;
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(text("reason.help"));
        reason.setWidthFull();
    }

    void open() {
        new TaskDialog(text("title"), text("do"), this::cancelled)
                .withConsequences(List.of(text("sure")))
                .with(reason)
                .dangerous()
                .open();
        reason.focus();
    }

    private boolean cancelled() {
        try {
            if (operations.cancel(mail, reason.getValue())) {
                Notifications.success(text("done"));
            } else {
                Notifications.failure(text("late"));
            }
            done.run();
            return true;
        } catch (InvalidValueException e) {
            reason.setErrorMessage(I18NProvider.translate(e.code()));
            reason.setInvalid(true);
            reason.focus();
            return false;
        }
    }

    private static String text(String key) {
        return I18NProvider.translate("mail.ui.cancel." + key);
    }
}
