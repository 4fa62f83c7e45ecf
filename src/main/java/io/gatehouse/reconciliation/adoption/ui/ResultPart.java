package io.gatehouse.reconciliation.adoption.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.Section;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.reconciliation.adoption.AdoptionRun;
import io.gatehouse.reconciliation.adoption.AdoptionSourceService;
import io.gatehouse.reconciliation.adoption.CandidateService;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of a run: in the accounts, in the directory, and who still has to choose a password. */
class ResultPart extends Div {

    private static final int WAVE = 200;
    private static final int SHOWN = 100;

    private final transient CandidateService candidates;
    private final transient AdoptionSourceService source;
    private final transient AdoptionRun run;

    ResultPart(CandidateService candidates, AdoptionSourceService source, AdoptionRun run) {
        this.candidates = candidates;
        this.source = source;
        this.run = run;
        addClassName("result");
        show();
    }

    private void show() {
        removeAll();
        var problem = run.problem();
        if (problem != null) {
            add(new Paragraph(AdoptionWords.text("result.problem", problem)));
        }
        var figures = candidates.figures(run.id());
        var all = new Div(
                figure("taken", figures.taken(), null),
                figure("inStep", figures.inStep(), null),
                figure("onTheWay", figures.onTheWay(), "provisioning"),
                figure("parked", figures.parked(), "provisioning"),
                figure("failed", figures.failed(), AdoptionNavigation.run(run.id()) + "?step=people&open=1"));
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

    private static Div figure(String key, long number, @Nullable String href) {
        var count = new Span("%,d".formatted(number));
        count.addClassName("number");
        var label = AdoptionWords.text("result." + key);
        var figure = new Div(count, href == null || number == 0 ? new Span(label) : new Anchor(href, label));
        figure.addClassName("figure");
        return figure;
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
