package io.gatehouse.reconciliation.adoption.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.gatehouse.account.ui.AccountsNavigation;
import io.gatehouse.common.ui.Facts;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.Section;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.reconciliation.adoption.AdoptionRun;
import io.gatehouse.reconciliation.adoption.AdoptionRun.State;
import io.gatehouse.reconciliation.adoption.AdoptionService;
import io.gatehouse.reconciliation.adoption.Candidate;
import io.gatehouse.reconciliation.adoption.CandidateService;
import io.gatehouse.reconciliation.adoption.SourceGroup;
import jakarta.annotation.security.RolesAllowed;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One entry of the source beside what is made of it, the plan, and the answers. */
@Route(AdoptionNavigation.RUNS + "/:run/people/:candidate")
@RolesAllowed("SUPPORT_LEAD")
@StyleSheet("reconciliation.css")
@StyleSheet("adoption.css")
class CandidateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CandidateService candidates;
    private final transient AdoptionService adoptions;
    private final transient OrganizationService organizations;
    private String title = "";

    CandidateView(CandidateService candidates, AdoptionService adoptions, OrganizationService organizations) {
        this.candidates = candidates;
        this.adoptions = adoptions;
        this.organizations = organizations;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var run = parameters
                .get("run")
                .flatMap(AdoptionParts::id)
                .flatMap(adoptions::find)
                .orElseThrow(NotFoundException::new);
        var candidate = parameters
                .get("candidate")
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> candidates.find(run.id(), Long.parseLong(id)))
                .orElseThrow(NotFoundException::new);
        show(run, candidate);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void again(AdoptionRun run, long id) {
        candidates.find(run.id(), id).ifPresent(candidate -> show(run, candidate));
    }

    private void show(AdoptionRun run, Candidate candidate) {
        title = candidate.name();
        removeAll();
        var sides = new Div(
                new Section(AdoptionWords.text("entry"), entry(candidate)),
                new Section(AdoptionWords.text("understood"), understood(candidate)));
        sides.addClassName("sides");
        add(header(run, candidate));
        if (!candidate.doubts().isEmpty()) {
            var doubts = new Div();
            doubts.addClassName("doubts");
            candidate
                    .doubts()
                    .forEach(doubt -> doubts.add(new Paragraph(AdoptionWords.text("doubt." + doubt + ".what"))));
            add(new Section(AdoptionWords.text("doubts"), doubts));
        }
        add(likenesses(run, candidate), plan(candidate), sides);
    }

    private PageHeader header(AdoptionRun run, Candidate candidate) {
        var header = new PageHeader(candidate.name())
                .under(run.place(), AdoptionNavigation.step(run.id(), Step.PEOPLE))
                .withStates(AdoptionWords.badge(candidate))
                .withLine(candidate.dn());
        if (run.state() != State.REVIEW || candidate.taken()) {
            return header;
        }
        var dialogs = new AnswerDialogs(candidates, organizations, () -> again(run, candidate.id()));
        var skip = new Button(AdoptionWords.text("skip"), click -> dialogs.skip(candidate));
        var take = new Button(AdoptionWords.text("asNew"), click -> dialogs.takeAsNew(candidate));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        return header.withActions(skip, take);
    }

    private Div likenesses(AdoptionRun run, Candidate candidate) {
        var all = candidates.likenesses(run.id(), candidate.id());
        var part = new Div();
        if (all.isEmpty()) {
            part.setVisible(false);
            return part;
        }
        var list = new Div();
        list.addClassName("likenesses");
        for (var one : all) {
            var line = new Div(
                    new Anchor(AccountsNavigation.page(one.account()), one.name() + " (" + one.username() + ")"),
                    new Span(one.email()),
                    new Span(AdoptionWords.text("alike", one.score(), AdoptionWords.reasons(one.reasons()))));
            if (run.state() == State.REVIEW && !candidate.taken()) {
                var dialogs = new AnswerDialogs(candidates, organizations, () -> again(run, candidate.id()));
                line.add(new Button(AdoptionWords.text("isThis"), click -> dialogs.link(candidate, one.account())));
            }
            list.add(line);
        }
        part.add(new Section(AdoptionWords.text("likenesses"), list));
        return part;
    }

    private Section plan(Candidate candidate) {
        var plan = candidates.plan(candidate.run(), candidate.id());
        if (plan.isEmpty()) {
            return new Section(
                    AdoptionWords.text("plan"),
                    new Paragraph(AdoptionWords.text(candidate.taken() ? "plan.taken" : "plan.none")));
        }
        var steps = new OrderedList();
        steps.addClassName("steps");
        plan.get().sentences().stream().map(ListItem::new).forEach(steps::add);
        var part = new Div();
        plan.get().warnings().stream().map(Paragraph::new).forEach(part::add);
        part.add(steps, new Details("LDIF", new Pre(plan.get().ldif())));
        return new Section(AdoptionWords.text("plan"), part);
    }

    private Facts entry(Candidate candidate) {
        var facts = new Facts();
        new TreeMap<>(candidates.attributes(candidate.run(), candidate.id()))
                .forEach((name, values) -> facts.add(name, String.join(", ", values)));
        var groups = candidates.groups(candidate.run(), candidate.id()).stream()
                .map(SourceGroup::cn)
                .collect(Collectors.joining(", "));
        if (!groups.isEmpty()) {
            facts.add(AdoptionWords.text("groups"), groups);
        }
        return facts;
    }

    private static Facts understood(Candidate candidate) {
        return new Facts()
                .addIfKnown(AdoptionWords.text("username"), candidate.username())
                .addIfKnown(AdoptionWords.text("firstName"), candidate.firstName())
                .addIfKnown(AdoptionWords.text("lastName"), candidate.lastName())
                .addIfKnown(AdoptionWords.text("email"), candidate.email())
                .addIfKnown(AdoptionWords.text("organization"), candidate.organizationName())
                .addIfKnown(AdoptionWords.text("account"), candidate.accountName())
                .add(
                        AdoptionWords.text("signIn"),
                        AdoptionWords.text(candidate.disabled() ? "signIn.disabled" : "signIn.enabled"));
    }
}
