package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.common.ui.Facts;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.provisioning.ProvisioningAttempt;
import io.gatehouse.provisioning.ProvisioningAttempt.Outcome;
import io.gatehouse.provisioning.ProvisioningService;
import io.gatehouse.provisioning.ProvisioningState;
import io.gatehouse.provisioning.ProvisioningStatus;
import io.gatehouse.provisioning.UsernameSuggestions;
import java.time.Clock;

/** One person's standing in the directory with its history, and the button to compare and write again. */
@StyleSheet("provisioning.css")
class DirectoryPart extends Div {

    private static final int SHOWN = 8;

    private final transient ProvisioningService provisioning;
    private final transient UsernameSuggestions usernames;
    private final transient Person person;
    private final transient Clock clock;

    /** Whose standing it is, as the sentences name them. */
    record Person(String username, String name) {}

    DirectoryPart(
            ProvisioningService provisioning,
            UsernameSuggestions usernames,
            Person person,
            ProvisioningStatus status,
            Clock clock) {
        this.provisioning = provisioning;
        this.usernames = usernames;
        this.person = person;
        this.clock = clock;
        addClassName("directory-part");
        show(status);
    }

    private void show(ProvisioningStatus status) {
        removeAll();
        var head = new Div(ProvisioningStates.badge(status.state()), actions(status));
        head.addClassName("directory-head");
        add(head);
        var advice = ProvisioningStates.advice(status, person.username());
        if (!advice.isEmpty()) {
            add(new Paragraph(advice + suggested(status)));
        }
        add(facts(status), history(status));
    }

    private Facts facts(ProvisioningStatus status) {
        var facts = new Facts();
        if (status.reachedRevision() != status.wantedRevision()) {
            facts.add(
                    getTranslation("provisioning.ui.revision"),
                    getTranslation("provisioning.ui.revision.of", status.reachedRevision(), status.wantedRevision()));
        }
        if (status.lastCode() != null) {
            facts.add(getTranslation("provisioning.ui.reason"), ProvisioningStates.meaning(status.lastCode()));
        }
        facts.addIfKnown(getTranslation("provisioning.ui.said"), status.lastMessage());
        facts.addIfKnown(getTranslation("provisioning.ui.skipped"), status.skipReason());
        var next = status.nextAttempt();
        if (next != null && status.state() == ProvisioningState.RETRYING) {
            facts.add(getTranslation("provisioning.ui.next"), new RelativeTime(next, clock));
        }
        return facts;
    }

    private String suggested(ProvisioningStatus status) {
        if (!ProvisioningStates.isOfTheUsername(status)) {
            return "";
        }
        var free = usernames.of(status.account());
        return free.isEmpty() ? "" : " " + getTranslation("provisioning.ui.usernames", String.join(", ", free));
    }

    private Div actions(ProvisioningStatus status) {
        var actions = new Div(retry(status));
        actions.addClassName("row-actions");
        if (status.state() == ProvisioningState.PARKED || status.state() == ProvisioningState.RETRYING) {
            var skip = new Button(
                    getTranslation("provisioning.ui.skip"),
                    click -> SkipDialog.open(provisioning, status.account(), person.name(), () -> again(status)));
            skip.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            actions.add(skip);
        }
        return actions;
    }

    private void again(ProvisioningStatus status) {
        provisioning.status(status.account()).ifPresent(this::show);
    }

    private Button retry(ProvisioningStatus status) {
        var button = new Button(getTranslation("provisioning.ui.compare"), click -> {
            provisioning.retry(status.account());
            Notifications.success(getTranslation("provisioning.ui.compared"));
            again(status);
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setDisableOnClick(true);
        return button;
    }

    private OrderedList history(ProvisioningStatus status) {
        var list = new OrderedList();
        list.addClassName("attempts");
        provisioning.attempts(status.account()).stream()
                .limit(SHOWN)
                .map(this::item)
                .forEach(list::add);
        return list;
    }

    private ListItem item(ProvisioningAttempt attempt) {
        var item = new ListItem(new Span(words(attempt)), new RelativeTime(attempt.lastAt(), clock));
        var message = attempt.message();
        if (message != null) {
            var said = new Span(message);
            said.addClassName("quiet");
            item.add(said);
        }
        return item;
    }

    private String words(ProvisioningAttempt attempt) {
        if (attempt.outcome() == Outcome.REACHED) {
            return getTranslation("provisioning.ui.attempt.reached", attempt.revision(), attempt.changes());
        }
        if (attempt.outcome() == Outcome.SKIPPED) {
            return getTranslation("provisioning.ui.attempt.SKIPPED");
        }
        return getTranslation(
                "provisioning.ui.attempt." + attempt.outcome(),
                ProvisioningStates.meaning(attempt.code()),
                attempt.times());
    }
}
