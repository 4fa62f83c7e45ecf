package io.gatehouse.journal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.journal.JournalService;
import io.gatehouse.journal.Verification;
import io.gatehouse.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** Has the journal verified while the page stays usable: the button, how far it is, and what was found. */
class VerificationPart extends Div {

    private static final int ASKED_EVERY_MILLIS = 500;

    private final transient JournalService journal;
    private final transient CurrentActor actor;
    private final Button button;
    private @Nullable Registration polling;

    VerificationPart(JournalService journal, CurrentActor actor) {
        this.journal = journal;
        this.actor = actor;
        addClassName("verification");
        getElement().setAttribute("role", "status");
        button = new Button(
                getTranslation("journal.ui.verify"),
                VaadinIcon.SHIELD.create(),
                click -> start(click.getSource().getUI().orElseThrow()));
        button.setDisableOnClick(true);
    }

    Button button() {
        return button;
    }

    private void start(UI ui) {
        var run = VerificationRun.start(journal, actor);
        show(run);
        ui.setPollInterval(ASKED_EVERY_MILLIS);
        polling = ui.addPollListener(poll -> show(run));
    }

    private void show(VerificationRun run) {
        removeAll();
        run.found().ifPresentOrElse(this::finish, () -> add(progress(run)));
        if (run.failed()) {
            finish(new StateBadge(getTranslation("journal.ui.verify.failed"), Tone.STOP));
        }
    }

    private Div progress(VerificationRun run) {
        var bar = new ProgressBar(0, Math.max(1, run.length()), Math.min(run.verified(), run.length()));
        bar.getElement().setAttribute("aria-hidden", "true");
        return new Div(new Span(getTranslation("journal.ui.verify.running", run.verified(), run.length())), bar);
    }

    private void finish(Verification found) {
        finish(
                switch (found) {
                    case Verification.Intact intact ->
                        new StateBadge(
                                getTranslation(
                                        intact.marked() ? "journal.ui.verify.intact" : "journal.ui.verify.unmarked",
                                        intact.rows()),
                                intact.marked() ? Tone.GOOD : Tone.ATTENTION);
                    case Verification.Broken broken ->
                        new StateBadge(getTranslation("journal.ui.verify." + broken.damage(), broken.seq()), Tone.STOP);
                });
    }

    private void finish(StateBadge badge) {
        removeAll();
        add(badge);
        button.setEnabled(true);
        if (polling != null) {
            polling.remove();
            polling = null;
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }
}
