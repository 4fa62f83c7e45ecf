package io.gatehouse.reconciliation.adoption.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.shared.Registration;
import io.gatehouse.common.ui.Figure;
import io.gatehouse.common.ui.FigureTile;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.Section;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.reconciliation.adoption.AdoptionRun;
import io.gatehouse.reconciliation.adoption.AdoptionSourceService;
import io.gatehouse.reconciliation.adoption.CandidateService;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of a run: in the accounts, in the directory, and who still has to choose a password. */
class ResultPart extends Div {

    private static final String NOWHERE = "";
    private static final int WAVE = 200;
    private static final int SHOWN = 100;
    private static final int ASKED_EVERY_MILLIS = 2000;

    private final transient CandidateService candidates;
    private final transient AdoptionSourceService source;
    private final transient AdoptionRun run;
    private @Nullable Registration polling;
    private boolean following;

    ResultPart(CandidateService candidates, AdoptionSourceService source, AdoptionRun run) {
        this.candidates = candidates;
        this.source = source;
        this.run = run;
        addClassName("result");
        show();
    }

    /** The directory follows for a while after the accounts are there. */
    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        var ui = attachEvent.getUI();
        if (run.state().over() && following) {
            ui.setPollInterval(ASKED_EVERY_MILLIS);
            polling = ui.addPollListener(poll -> follow(ui));
        }
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        stopFollowing(detachEvent.getUI());
        super.onDetach(detachEvent);
    }

    private void follow(UI ui) {
        show();
        if (!following) {
            stopFollowing(ui);
        }
    }

    private void stopFollowing(UI ui) {
        if (polling != null) {
            ui.setPollInterval(-1);
            polling.remove();
            polling = null;
        }
    }

    private void show() {
        removeAll();
        var problem = run.problem();
        if (problem != null) {
            add(new Paragraph(AdoptionWords.text("result.problem", problem)));
        }
        var figures = candidates.figures(run.id());
        following = figures.onTheWay() > figures.held();
        var all = new Div(
                tile("taken", figures.taken(), NOWHERE, Tone.PROGRESS),
                tile("inStep", figures.inStep(), NOWHERE, Tone.PROGRESS),
                tile("onTheWay", figures.onTheWay(), "provisioning", Tone.PROGRESS),
                tile("parked", figures.parked(), "provisioning", Tone.ATTENTION),
                tile(
                        "failed",
                        figures.failed(),
                        AdoptionNavigation.run(run.id()) + "?step=people&open=1",
                        Tone.ATTENTION));
        all.addClassName("figures");
        add(all);
        if (figures.held() > 0) {
            add(new Paragraph(
                    new Span(AdoptionWords.text("result.held", figures.held()) + " "),
                    new Anchor("reconciliation", AdoptionWords.text("result.brake"))));
        }
        if (figures.toInvite() > 0) {
            add(invitation(figures.toInvite()));
        }
        addBroken();
    }

    private static FigureTile tile(String key, long count, String href, Tone tone) {
        return new FigureTile(
                Figure.count(AdoptionWords.text("result." + key), count, count == 0 ? NOWHERE : href, tone));
    }

    private Section invitation(long waiting) {
        var button = new Button(AdoptionWords.text("invite"), click -> ask(waiting));
        return new Section(
                        AdoptionWords.text("invite.title"), new Paragraph(AdoptionWords.text("invite.line", waiting)))
                .withActions(button);
    }

    private void ask(long waiting) {
        var number = new IntegerField(AdoptionWords.text("invite.number"));
        number.setMin(1);
        number.setMax((int) Math.min(Integer.MAX_VALUE, waiting));
        number.setStepButtonsVisible(true);
        number.setValue((int) Math.min(WAVE, waiting));
        new TaskDialog(AdoptionWords.text("invite.title"), AdoptionWords.text("invite"), () -> {
                    var wanted = Objects.requireNonNullElse(number.getValue(), 0);
                    if (wanted < 1 || number.isInvalid()) {
                        return false;
                    }
                    Notifications.success(AdoptionWords.text("invite.done", candidates.invite(run.id(), wanted)));
                    show();
                    return true;
                })
                .withConsequences(List.of(AdoptionWords.text("invite.means")))
                .with(number)
                .open();
    }

    private void addBroken() {
        var count = source.countBroken(run.id());
        if (count > 0) {
            var list = new UnorderedList();
            source.broken(run.id(), 0, SHOWN).stream()
                    .map(one -> new ListItem(
                            one.line() == 0
                                    ? one.message()
                                    : AdoptionWords.text("broken.line", one.line(), one.message())))
                    .forEach(list::add);
            add(new Section(AdoptionWords.text("broken", count), list));
        }
    }
}
