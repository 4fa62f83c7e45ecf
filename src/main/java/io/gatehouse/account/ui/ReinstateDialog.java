package io.gatehouse.account.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.account.AccountAccess;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.ui.TaskDialog;
import java.util.List;

/** Says what opens again, and reinstates. */
class ReinstateDialog {

    private final AccountAccess access;
    private final AccountSnapshot account;
    private final Runnable again;
    private final Note note = new Note();
    private final PlanPlace plan;

    ReinstateDialog(AccountAccess access, AccountPlan plan, AccountSnapshot account, Runnable again) {
        this.access = access;
        this.account = account;
        this.again = again;
        this.plan = new PlanPlace(plan);
    }

    void open() {
        plan.show(() -> access.draftReinstatement(account.id()));
        var name = account.name().full();
        new TaskDialog(text("reinstate.title", name), text("reinstate.do"), this::reinstated)
                .wide()
                .withConsequences(List.of(text("reinstate.what", name), text("directory")))
                .with(note, plan)
                .open();
    }

    private boolean reinstated() {
        var done = Attempt.done(
                text("reinstate.done", account.name().full()), () -> access.reinstate(account.id(), note.text()));
        again.run();
        return done;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate("account.ui.action." + key, arguments);
    }
}
