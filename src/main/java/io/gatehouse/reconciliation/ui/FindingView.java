package io.gatehouse.reconciliation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.gatehouse.account.ui.AccountsNavigation;
import io.gatehouse.common.ui.Facts;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.Section;
import io.gatehouse.reconciliation.FindingDetails;
import io.gatehouse.reconciliation.FindingService;
import io.gatehouse.reconciliation.FindingState;
import io.gatehouse.reconciliation.RemovalService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;

/** One finding: what should be and what is, one below the other, and the answers to it. */
@Route(ReconciliationNavigation.FINDINGS)
@RolesAllowed("SUPPORT_LEAD")
@StyleSheet("reconciliation.css")
class FindingView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient FindingService findings;
    private final transient FindingDialogs dialogs;
    private final transient RemovalService removals;
    private final transient Clock clock;
    private String title = "";

    FindingView(FindingService findings, FindingDialogs dialogs, RemovalService removals, Clock clock) {
        this.findings = findings;
        this.dialogs = dialogs;
        this.removals = removals;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(known(id));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    private void show(UUID id) {
        var finding = findings.find(id).orElseThrow(NotFoundException::new);
        title = finding.row().name();
        removeAll();
        var differences = new DifferenceTable(finding);
        add(
                header(finding, differences),
                new Section(getTranslation("reconciliation.ui.difference"), differences),
                new Section(getTranslation("reconciliation.ui.repair"), plan(finding)));
        var facts = facts(finding);
        if (facts.getElement().getChildCount() > 0) {
            add(new Section(getTranslation("reconciliation.ui.facts"), facts));
        }
    }

    private PageHeader header(FindingDetails finding, DifferenceTable differences) {
        var row = finding.row();
        var header = new PageHeader(row.name())
                .under(getTranslation("reconciliation.ui.findings"), ReconciliationNavigation.FINDINGS)
                .withStates(RunWords.badge(row.state()))
                .withLine(
                        new Span(row.username().equals(row.name()) ? "" : row.username() + " · "),
                        new RelativeTime(finding.observedAt(), clock));
        Runnable again = () -> show(row.id());
        if (row.state() == FindingState.REFUSED || row.state() == FindingState.REMOVAL) {
            return header.withActions(retry(row.id()));
        }
        if (row.state() != FindingState.OPEN) {
            return header;
        }
        return row.account() == null
                ? header.withActions(stray(finding, again))
                : header.withActions(dialogs.answers(finding, differences, again));
    }

    private Button retry(UUID id) {
        var retry = new Button(getTranslation("reconciliation.ui.remove.retry"), click -> {
            removals.retry(id);
            Notifications.success(getTranslation("reconciliation.ui.remove.retried"));
            show(id);
        });
        retry.setDisableOnClick(true);
        return retry;
    }

    private Component[] stray(FindingDetails finding, Runnable again) {
        var know = new Button(getTranslation("reconciliation.ui.know"), click -> dialogs.know(finding, again));
        if (!finding.row().removable()) {
            return new Component[] {know};
        }
        var remove = new Button(getTranslation("reconciliation.ui.remove"), click -> dialogs.remove(finding, again));
        remove.addThemeVariants(ButtonVariant.PRIMARY);
        return new Component[] {know, remove};
    }

    private Div plan(FindingDetails finding) {
        var part = new Div();
        var removed = removals.of(finding);
        if (!removed.isEmpty()) {
            part.add(new RemovalList(removed, clock));
        } else if (finding.row().plan().isEmpty()) {
            part.add(new Paragraph(getTranslation("reconciliation.ui.plan." + withoutPlan(finding))));
        } else {
            var steps = new OrderedList();
            steps.addClassName("steps");
            finding.row().plan().stream().map(ListItem::new).forEach(steps::add);
            part.add(steps);
        }
        return part;
    }

    private static String withoutPlan(FindingDetails finding) {
        if (finding.row().account() != null) {
            return "blocked";
        }
        return finding.strays().isEmpty() ? "stray" : "member";
    }

    private Facts facts(FindingDetails finding) {
        var row = finding.row();
        var facts = new Facts();
        var account = row.account();
        if (account != null) {
            facts.add(
                    getTranslation("reconciliation.ui.account"),
                    new Anchor(AccountsNavigation.page(account), row.name()));
        }
        facts.addIfKnown(getTranslation("reconciliation.ui.dn"), finding.dn());
        if (!row.organizations().isEmpty()) {
            facts.add(getTranslation("reconciliation.ui.organization"), String.join(", ", row.organizations()));
        }
        facts.addIfKnown(getTranslation("reconciliation.ui.obstacle"), finding.obstacle());
        facts.addIfKnown(getTranslation("reconciliation.ui.answeredBy"), finding.answeredBy());
        facts.addIfKnown(getTranslation("reconciliation.ui.reason"), finding.reason());
        return facts;
    }
}
