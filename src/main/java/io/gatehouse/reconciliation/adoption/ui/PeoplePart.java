package io.gatehouse.reconciliation.adoption.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.common.ui.UrlState;
import io.gatehouse.reconciliation.adoption.AdoptionRefusedException;
import io.gatehouse.reconciliation.adoption.AdoptionRun;
import io.gatehouse.reconciliation.adoption.AdoptionRun.State;
import io.gatehouse.reconciliation.adoption.Answer;
import io.gatehouse.reconciliation.adoption.Candidate;
import io.gatehouse.reconciliation.adoption.CandidateFilter;
import io.gatehouse.reconciliation.adoption.CandidateService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The people of the source: who they are taken for, narrowed by what is in the address, answered for one by one or all. */
class PeoplePart extends Div {

    private final transient CandidateService candidates;
    private final transient AdoptionRun run;
    private final UrlState address;
    private final PeopleFilters filters;
    private final LazyGrid<Candidate> grid = new LazyGrid<>(AdoptionWords.text("step.PEOPLE"));
    private final Button skipAll = new Button("", click -> answerAll(Answer.SKIP));
    private final Button takeBack = new Button(AdoptionWords.text("all.back"), click -> answerAll(null));

    PeoplePart(CandidateService candidates, AdoptionRun run, CandidateFilter filter) {
        this.candidates = candidates;
        this.run = run;
        this.address = new UrlState(AdoptionNavigation.run(run.id()));
        addClassName("fill");
        filters = new PeopleFilters(candidates, run.id(), filter, this::show);
        filters.add(grid.counted("adoption.ui.count"), skipAll, takeBack);
        add(filters, grid);
        columns();
        show();
    }

    private void columns() {
        grid.addLinkColumn(
                        AdoptionWords.text("person"),
                        one -> AdoptionNavigation.candidate(run.id(), one.id()),
                        Candidate::name)
                .setFlexGrow(2);
        grid.addColumn(one -> Objects.requireNonNullElse(one.username(), ""))
                .setHeader(AdoptionWords.text("username"))
                .setFlexGrow(1);
        grid.addColumn(PeoplePart::organization)
                .setHeader(AdoptionWords.text("organization"))
                .setFlexGrow(2);
        grid.addComponentColumn(one -> AdoptionWords.wrapped(finding(one)))
                .setHeader(AdoptionWords.text("found"))
                .setFlexGrow(3);
        grid.addComponentColumn(AdoptionWords::badge)
                .setHeader(AdoptionWords.text("becomes"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.onPhone(one -> {
            var link = new Anchor(AdoptionNavigation.candidate(run.id(), one.id()), one.name());
            link.addClassName("row-link");
            var line = new Div(AdoptionWords.badge(one), new Span(organization(one)));
            line.addClassName("line");
            var block = new Div(link, line, AdoptionWords.wrapped(finding(one)));
            block.addClassName("row-block");
            return block;
        });
    }

    private static String organization(Candidate one) {
        var name = one.organizationName();
        return name == null ? Objects.requireNonNullElse(one.organizationValue(), "") : name;
    }

    private static String finding(Candidate one) {
        if (one.failure() != null) {
            return I18NProvider.translate(one.failure());
        }
        return switch (one.outcome()) {
            case CLEAR -> AdoptionWords.text("found.clear");
            case MATCHED ->
                AdoptionWords.text(
                        "found.matched",
                        Objects.requireNonNullElse(one.accountName(), ""),
                        AdoptionWords.reasons(one.reasons()));
            case UNCLEAR -> AdoptionWords.doubts(one);
            case NOT_A_PERSON -> AdoptionWords.text("found.program");
        };
    }

    private void show() {
        var filter = filters.filter();
        address.replace(Map.of(
                "step", "people",
                "outcome", name(filter.outcome()),
                "doubt", name(filter.doubt()),
                "open", filter.open() ? "1" : "",
                "q", filter.text()));
        grid.setEmptyStateComponent(EmptyState.nothingMatches(filters::clear));
        grid.show(new LazyGrid.Rows<>() {
            @Override
            public List<Candidate> read(int offset, int limit) {
                return candidates.list(run.id(), filter, offset, limit);
            }

            @Override
            public int count() {
                return candidates.count(run.id(), filter);
            }
        });
        skipAll.setText(AdoptionWords.text("all.skip", candidates.count(run.id(), filter)));
        var narrowed = filter.outcome() != null
                || filter.doubt() != null
                || !filter.text().isBlank();
        skipAll.setVisible(run.state() == State.REVIEW && narrowed);
        takeBack.setVisible(run.state() == State.REVIEW && narrowed);
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    private void answerAll(@Nullable Answer answer) {
        var key = answer == null ? "all.back" : "all.skip.title";
        new TaskDialog(AdoptionWords.text(key), AdoptionWords.text("all.confirm"), () -> {
                    try {
                        var all = candidates.answerAll(run.id(), filters.filter(), answer);
                        Notifications.success(AdoptionWords.text("all.done", all));
                    } catch (AdoptionRefusedException e) {
                        Notifications.failure(getTranslation(e.code()));
                    }
                    show();
                    return true;
                })
                .withConsequences(List.of(AdoptionWords.text(answer == null ? "all.back.means" : "all.skip.means")))
                .readyToConfirm()
                .open();
    }
}
