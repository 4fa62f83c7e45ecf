package io.gatehouse.account.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.account.AccountClosing;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.ClosingReason;
import io.gatehouse.common.ui.TaskDialog;
import java.util.List;

/** Says what closing ends and what it keeps, asks for the reason and closes. */
class CloseDialog {

    private final AccountClosing closing;
    private final AccountSnapshot account;
    private final Runnable again;
    private final RadioButtonGroup<ClosingReason> reason = new RadioButtonGroup<>();
    private final Note note = new Note();
    private final PlanPlace plan;

    CloseDialog(AccountClosing closing, AccountPlan plan, AccountSnapshot account, Runnable again) {
        this.closing = closing;
        this.account = account;
        this.again = again;
        this.plan = new PlanPlace(plan);
        reason.setLabel(text("reason"));
        reason.setItems(ClosingReason.values());
        reason.setItemLabelGenerator(choice -> I18NProvider.translate("account.closing." + choice));
        reason.setRequiredIndicatorVisible(true);
    }

    void open() {
        plan.show(() -> closing.draft(account.id()));
        var name = account.name().full();
        new TaskDialog(text("title", name), text("do"), this::closed)
                .dangerous()
                .wide()
                .withConsequences(List.of(
                        text("what", name),
                        text("kept"),
                        text("freed", account.username()),
                        text("delegations"),
                        text("told")))
                .with(reason, note, plan)
                .open();
    }

    private boolean closed() {
        if (reason.isEmpty()) {
            reason.setInvalid(true);
            reason.setErrorMessage(text("reason.missing"));
            return false;
        }
        var done = Attempt.done(
                text("done", account.name().full()),
                () -> closing.close(account.id(), account.revision(), reason.getValue(), note.text()));
        again.run();
        return done;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate("account.ui.close." + key, arguments);
    }
}
