package io.gatehouse.account.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.account.AccountRefusedException;
import io.gatehouse.account.AccountRestoring;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.Restoration;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import java.util.List;

/** Says what comes back and what does not, and restores. */
class RestoreDialog {

    private final AccountRestoring restoring;
    private final AccountSnapshot account;
    private final Runnable again;
    private final Note note = new Note();
    private final PlanPlace plan;

    RestoreDialog(AccountRestoring restoring, AccountPlan plan, AccountSnapshot account, Runnable again) {
        this.restoring = restoring;
        this.account = account;
        this.again = again;
        this.plan = new PlanPlace(plan);
        note.setRequiredIndicatorVisible(true);
        note.setLabel(text("reason"));
    }

    /** When it cannot be restored, says why instead. */
    void open() {
        try {
            open(restoring.draft(account.id()));
        } catch (AccountRefusedException e) {
            Notifications.failure(I18NProvider.translate(e.code()));
        }
    }

    private void open(Restoration draft) {
        plan.show(draft::snapshot);
        var name = account.name().full();
        var dialog = new TaskDialog(text("title", name), text("do"), this::restored)
                .wide()
                .withConsequences(
                        List.of(text("what." + draft.snapshot().state(), name), text("delegations"), text("password")));
        if (!draft.leftOut().isEmpty()) {
            dialog.with(new LeftOutList(draft.leftOut()));
        }
        dialog.with(note, plan).open();
    }

    private boolean restored() {
        if (note.text().isEmpty()) {
            note.setInvalid(true);
            note.setErrorMessage(text("reason.missing"));
            return false;
        }
        var done = Attempt.done(
                text("done", account.name().full()),
                () -> restoring.restore(account.id(), account.revision(), note.text()));
        again.run();
        return done;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate("account.ui.restore." + key, arguments);
    }
}
