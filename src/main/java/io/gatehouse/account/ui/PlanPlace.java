package io.gatehouse.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.gatehouse.account.AccountRefusedException;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import java.util.function.Supplier;

/** The place in a dialog where the plan stands, made anew when what is to be done changes. */
class PlanPlace extends Div {

    private final transient AccountPlan plan;

    PlanPlace(AccountPlan plan) {
        this.plan = plan;
        addClassName("plan-place");
    }

    /** Shows the plan, or why there is none. */
    void show(Supplier<AccountSnapshot> wanted) {
        showMade(() -> plan.of(wanted.get()));
    }

    /** The same for a suspension by the viewer. */
    void showSuspension(AccountId account) {
        showMade(() -> plan.ofSuspension(account));
    }

    private void showMade(Supplier<Component> made) {
        removeAll();
        try {
            add(made.get());
        } catch (AccountRefusedException e) {
            var why = new Div(getTranslation(e.code()));
            why.addClassName("quiet");
            add(why);
        }
    }

    void empty() {
        removeAll();
    }
}
