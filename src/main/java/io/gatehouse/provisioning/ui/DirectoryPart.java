package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.common.ui.Facts;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.provisioning.ProvisioningAttempt;
import io.gatehouse.provisioning.ProvisioningAttempt.Outcome;
import io.gatehouse.provisioning.ProvisioningService;
import io.gatehouse.provisioning.ProvisioningState;
import io.gatehouse.provisioning.ProvisioningStatus;
import java.time.Clock;

/** One person's standing in the directory with its history, and the button to compare and write again. */
@StyleSheet("provisioning.css")
class DirectoryPart extends Div {

    private static final int SHOWN = 8;

    private final transient ProvisioningService provisioning;
    private final transient Clock clock;

    DirectoryPart(ProvisioningService provisioning, ProvisioningStatus status, Clock clock) {
        this.provisioning = provisioning;
        this.clock = clock;
        addClassName("directory-part");
        show(status);
    }

    private void show(ProvisioningStatus status) {
        removeAll();
        var head = new Div(ProvisioningStates.badge(status.state()), retry(status));
        head.addClassName("directory-head");
        add(head, facts(status), history(status));
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
        var next = status.nextAttempt();
        if (next != null && status.state() == ProvisioningState.RETRYING) {
            facts.add(getTranslation("provisioning.ui.next"), new RelativeTime(next, clock));
        }
        return facts;
    }

    private Button retry(ProvisioningStatus status) {
        var button = new Button(getTranslation("provisioning.ui.compare"), click -> {
            provisioning.retry(status.account());
            Notifications.success(getTranslation("provisioning.ui.compared"));
            provisioning.status(status.account()).ifPresent(this::show);
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
        return getTranslation(
                "provisioning.ui.attempt." + attempt.outcome(),
                ProvisioningStates.meaning(attempt.code()),
                attempt.times());
    }
}
