package io.gatehouse.reconciliation.adoption.ui;

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
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.reconciliation.adoption.AdoptionRefusedException;
import io.gatehouse.reconciliation.adoption.AdoptionRun;
import io.gatehouse.reconciliation.adoption.AdoptionRun.State;
import io.gatehouse.reconciliation.adoption.AdoptionService;
import io.gatehouse.reconciliation.adoption.CandidateService;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a run is, and the buttons that stop, resume, carry out and give up. */
class RunControls extends Div {

    private static final int ASKED_EVERY_MILLIS = 1000;

    private final transient AdoptionService adoptions;
    private final transient CandidateService candidates;
    private final UUID run;
    private final transient Runnable moved;
    private final State shown;
    private final Div buttons = new Div();
    private @Nullable Registration polling;
    private boolean asking;

    RunControls(AdoptionService adoptions, CandidateService candidates, AdoptionRun run, Runnable moved) {
        this.adoptions = adoptions;
        this.candidates = candidates;
        this.run = run.id();
        this.shown = run.state();
        this.moved = moved;
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
        if (!hasMovedOn()) {
            show(attachEvent.getUI());
        } else {
            ask(attachEvent.getUI(), true);
        }
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        ask(detachEvent.getUI(), false);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
        super.onDetach(detachEvent);
    }

    private void show(UI ui) {
        adoptions.find(run).ifPresent(now -> {
            var working = now.state().working() && !now.stopped();
            ask(ui, working);
            if (shown != now.state()) {
                moved.run();
                return;
            }
            removeAll();
            buttons.removeAll();
            if (now.state().working()) {
                add(progress(now));
            }
            addButtons(now, ui);
        });
    }

    /** Whoever else on the page asks is left alone. */
    private void ask(UI ui, boolean wanted) {
        if (wanted != asking) {
            ui.setPollInterval(wanted ? ASKED_EVERY_MILLIS : -1);
            asking = wanted;
        }
    }

    /** Between the reading of the page and now; the page is made anew as soon as it is there. */
    private boolean hasMovedOn() {
        return adoptions.find(run).filter(now -> now.state() != shown).isPresent();
    }

    private Div progress(AdoptionRun now) {
        var all = Math.max(1, now.done() + candidates.due(run));
        var bar = new ProgressBar(0, all, Math.min(now.done(), all));
        bar.setIndeterminate(now.state() != State.TAKING_OVER && !now.stopped());
        bar.getElement().setAttribute("aria-hidden", "true");
        var key = now.stopped()
                ? "stopped"
                : now.stopRequested() ? "stopping" : now.state().name();
        return new Div(new Span(AdoptionWords.text("progress." + key, now.entries(), now.done(), all)), bar);
    }

    private void addButtons(AdoptionRun now, UI ui) {
        if (now.state().over()) {
            return;
        }
        buttons.add(button("discard", this::discard));
        if (now.stopped()) {
            buttons.add(primary(button("resume", () -> {
                adoptions.resume(run);
                show(ui);
            })));
        } else if (now.state().working()) {
            buttons.add(button("stop", () -> {
                adoptions.stop(run);
                show(ui);
            }));
        } else if (now.state() == State.REVIEW) {
            buttons.add(primary(button("takeOver", this::takeOver)));
        }
    }

    private static Button button(String key, Runnable work) {
        return new Button(AdoptionWords.text(key), click -> work.run());
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void takeOver() {
        var figures = candidates.figures(run);
        new TaskDialog(AdoptionWords.text("takeOver.title"), AdoptionWords.text("takeOver"), () -> {
                    try {
                        adoptions.takeOver(run, figures.due());
                        moved.run();
                    } catch (AdoptionRefusedException e) {
                        Notifications.failure(getTranslation(e.code()));
                    }
                    return true;
                })
                .withConsequences(List.of(
                        AdoptionWords.text("takeOver.opens", figures.opening()),
                        AdoptionWords.text("takeOver.links", figures.linking()),
                        AdoptionWords.text("takeOver.open", figures.open()),
                        AdoptionWords.text("takeOver.brake"),
                        AdoptionWords.text("takeOver.passwords")))
                .readyToConfirm()
                .open();
    }

    private void discard() {
        new TaskDialog(AdoptionWords.text("discard.title"), AdoptionWords.text("discard"), () -> {
                    adoptions.discard(run);
                    moved.run();
                    return true;
                })
                .dangerous()
                .withConsequences(List.of(AdoptionWords.text("discard.stays"), AdoptionWords.text("discard.lost")))
                .open();
    }
}
