package io.gatehouse.reconciliation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.reconciliation.ReconciliationRun;
import io.gatehouse.reconciliation.ReconciliationRun.Phase;
import io.gatehouse.reconciliation.ReconciliationRun.State;
import io.gatehouse.reconciliation.ReconciliationService;
import org.jspecify.annotations.Nullable;

/** The run that is under way or stopped half-way: how far it is, and the buttons that start, stop and resume. */
class RunPart extends Div {

    private static final int ASKED_EVERY_MILLIS = 1000;

    private final transient ReconciliationService reconciliation;
    private final transient Runnable ended;
    private final Div buttons = new Div();
    private @Nullable Registration polling;
    private boolean running;

    RunPart(ReconciliationService reconciliation, Runnable ended) {
        this.reconciliation = reconciliation;
        this.ended = ended;
        addClassName("run-part");
        buttons.addClassName("actions");
        getElement().setAttribute("role", "status");
    }

    Div buttons() {
        return buttons;
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        polling = attachEvent.getUI().addPollListener(poll -> show(attachEvent.getUI()));
        show(attachEvent.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        detachEvent.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
        super.onDetach(detachEvent);
    }

    private void show(UI ui) {
        var run = reconciliation.open().orElse(null);
        var runningNow = run != null && run.state() == State.RUNNING;
        ui.setPollInterval(runningNow ? ASKED_EVERY_MILLIS : -1);
        removeAll();
        buttons.removeAll();
        if (run != null) {
            add(progress(run));
        }
        addButtons(run, ui);
        if (running && !runningNow) {
            ended.run();
        }
        running = runningNow;
    }

    private Div progress(ReconciliationRun run) {
        var reading = run.phase() == Phase.READING;
        var bar =
                new ProgressBar(0, Math.max(1, run.accounts()), Math.min(run.compared(), Math.max(1, run.accounts())));
        bar.setIndeterminate(reading && run.state() == State.RUNNING);
        bar.getElement().setAttribute("aria-hidden", "true");
        var key = run.stopRequested()
                ? "stopping"
                : run.state() == State.STOPPED ? "stopped" : run.phase().name();
        var words = new Span(getTranslation(
                "reconciliation.ui.progress." + key,
                run.entriesRead(),
                run.membersRead(),
                run.compared(),
                run.accounts()));
        return new Div(words, bar);
    }

    private void addButtons(@Nullable ReconciliationRun run, UI ui) {
        if (run == null) {
            buttons.add(button("start", true, () -> reconciliation.start(), ui));
        } else if (run.state() == State.RUNNING) {
            var stop = button("stop", false, () -> reconciliation.stop(run.id()), ui);
            stop.setEnabled(!run.stopRequested());
            buttons.add(stop);
        } else {
            buttons.add(
                    button("anew", false, () -> reconciliation.start(), ui),
                    button("resume", true, () -> reconciliation.resume(run.id()), ui));
        }
    }

    private Button button(String key, boolean primary, Runnable work, UI ui) {
        var button = new Button(getTranslation("reconciliation.ui." + key), click -> {
            work.run();
            Notifications.success(getTranslation("reconciliation.ui." + key + ".done"));
            show(ui);
        });
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        button.setDisableOnClick(true);
        return button;
    }
}
