package io.gatehouse.account.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.account.AccountAccess;
import io.gatehouse.account.SuspensionReason;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.ui.TaskDialog;
import java.util.List;

/** Says what suspending takes away, asks for the reason and suspends at once. */
class SuspendDialog {

    private final AccountId account;
    private final String name;
    private final AccountAccess access;
    private final Runnable again;
    private String what;
    private final RadioButtonGroup<SuspensionReason> reason = new RadioButtonGroup<>();
    private final Note note = new Note();
    private final PlanPlace plan;

    SuspendDialog(AccountId account, String name, AccountAccess access, AccountPlan plan, Runnable again) {
        this.account = account;
        this.name = name;
        this.access = access;
        this.again = again;
        this.plan = new PlanPlace(plan);
        this.what = text("suspend.what", name);
        reason.setLabel(text("suspend.reason"));
        reason.setItems(SuspensionReason.values());
        reason.setItemLabelGenerator(choice -> I18NProvider.translate("account.suspension." + choice));
        reason.setRequiredIndicatorVisible(true);
    }

    /** For those who answer for one organization: access that others gave goes on. */
    SuspendDialog atOneOrganization() {
        what = text("suspend.what.here", name);
        reason.setValue(SuspensionReason.LEAVER);
        return this;
    }

    void open() {
        plan.showSuspension(account);
        new TaskDialog(text("suspend.title", name), text("suspend.do"), this::suspended)
                .dangerous()
                .wide()
                .withConsequences(List.of(what, text("suspend.kept"), text("directory")))
                .with(reason, note, plan)
                .open();
    }

    private boolean suspended() {
        if (reason.isEmpty()) {
            reason.setInvalid(true);
            reason.setErrorMessage(text("suspend.reason.missing"));
            return false;
        }
        var done =
                Attempt.done(text("suspend.done", name), () -> access.suspend(account, reason.getValue(), note.text()));
        again.run();
        return done;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate("account.ui.action." + key, arguments);
    }
}
