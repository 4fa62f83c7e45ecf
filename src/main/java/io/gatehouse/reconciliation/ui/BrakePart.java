package io.gatehouse.reconciliation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.reconciliation.MassChangeService;
import java.time.Clock;
import java.util.List;

/** The brake's notice above a page while there is something to say, and the dialog that releases it. */
class BrakePart extends Div {

    static final int LONGEST_REASON = 500;

    private final transient MassChangeService brake;
    private final transient Clock clock;
    private final transient Runnable released;

    BrakePart(MassChangeService brake, Clock clock, Runnable released) {
        this.brake = brake;
        this.clock = clock;
        this.released = released;
        show();
    }

    void show() {
        removeAll();
        var state = brake.state();
        var since = state.heldSince();
        var until = state.releasedUntil();
        if (since != null) {
            add(BrakeNotice.held(state, since, this::ask, clock));
        } else if (until != null && state.released(clock.instant())) {
            add(BrakeNotice.released(until, clock));
        }
    }

    /** Asks for the reason; also when the brake does not hold yet, but would. */
    void ask() {
        var reason = new TextArea(getTranslation("reconciliation.ui.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        new TaskDialog(
                        getTranslation("reconciliation.ui.brake.release.title"),
                        getTranslation("reconciliation.ui.brake.release"),
                        () -> release(reason))
                .dangerous()
                .withConsequences(List.of(
                        getTranslation("reconciliation.ui.brake.release.passes"),
                        getTranslation("reconciliation.ui.brake.release.back")))
                .with(reason)
                .open();
    }

    private boolean release(TextArea reason) {
        if (reason.isEmpty() || reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage(getTranslation("reconciliation.ui.reason.missing"));
            return false;
        }
        brake.release(reason.getValue().strip());
        Notifications.success(getTranslation("reconciliation.ui.brake.release.done"));
        show();
        released.run();
        return true;
    }
}
