package io.gatehouse.reconciliation.adoption.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.reconciliation.adoption.AdoptionRun;
import io.gatehouse.reconciliation.adoption.AdoptionRun.State;
import io.gatehouse.reconciliation.adoption.CandidateFilter;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** One adoption: how far it is, and the part that is looked at; which one is in the address. */
@Route(AdoptionNavigation.RUNS + "/:run")
@RolesAllowed("SUPPORT_LEAD")
@StyleSheet("provisioning.css")
@StyleSheet("reconciliation.css")
@StyleSheet("adoption.css")
class AdoptionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AdoptionParts parts;
    private String title = "";

    AdoptionView(AdoptionParts parts) {
        this.parts = parts;
        addClassNames("page", "list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var run = event.getRouteParameters()
                .get("run")
                .flatMap(AdoptionParts::id)
                .flatMap(parts::find)
                .orElseThrow(NotFoundException::new);
        var parameters = event.getLocation().getQueryParameters();
        show(run, Step.of(parameters.getSingleParameter("step").orElse(null), run), parts.filter(parameters));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(AdoptionRun run, Step step, CandidateFilter filter) {
        title = run.place();
        removeAll();
        var controls = parts.controls(run);
        add(
                new PageHeader(run.place())
                        .under(getTranslation("adoption.ui.menu"), AdoptionNavigation.RUNS)
                        .withStates(AdoptionWords.badge(run))
                        .withLine(
                                new Span(getTranslation("adoption.ui.of." + run.source(), run.startedBy()) + " · "),
                                new RelativeTime(run.startedAt(), parts.clock()))
                        .withActions(controls.buttons()),
                controls);
        if (run.state() != State.READING) {
            add(steps(run.id(), step));
        }
        if (run.state() != State.READING && !(step == Step.PEOPLE && run.state() == State.MATCHING)) {
            add(content(run, step, filter));
        }
    }

    private Nav steps(UUID run, Step chosen) {
        var nav = new Nav();
        nav.addClassName("steps-nav");
        nav.setAriaLabel(getTranslation("adoption.ui.steps"));
        for (var step : Step.values()) {
            var link = new Anchor(AdoptionNavigation.step(run, step), getTranslation("adoption.ui.step." + step));
            if (step == chosen) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private Component content(AdoptionRun run, Step step, CandidateFilter filter) {
        return switch (step) {
            case FIELDS -> parts.fields(run);
            case ORGANIZATIONS -> parts.organizations(run);
            case GROUPS -> parts.groups(run);
            case PEOPLE -> parts.people(run, filter);
            case RESULT -> parts.result(run);
        };
    }
}
