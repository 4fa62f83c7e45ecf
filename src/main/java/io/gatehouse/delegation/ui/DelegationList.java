package io.gatehouse.delegation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.delegation.DelegationDetails;
import io.gatehouse.delegation.DelegationService;
import io.gatehouse.delegation.DelegationState;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** The delegations of a person, those that ended too, each in a readable row. */
class DelegationList extends UnorderedList {

    private final transient DelegationService delegations;
    private final transient AccountId account;
    private final transient Clock clock;

    DelegationList(DelegationService delegations, AccountId account, Clock clock) {
        this.delegations = delegations;
        this.account = account;
        this.clock = clock;
        addClassName("rows");
        show();
    }

    private void show() {
        removeAll();
        delegations.of(account).forEach(delegation -> add(row(delegation)));
    }

    private ListItem row(DelegationDetails delegation) {
        var name = new Div(what(delegation));
        name.addClassName("name");
        var line = new Div(state(delegation.state()), new Span(delivery(delegation)), since(delegation));
        line.addClassNames("quiet", "inline");
        var row = new ListItem(new Div(name, line));
        if (delegation.state() != DelegationState.ENDED) {
            row.add(end(delegation));
        }
        return row;
    }

    private String what(DelegationDetails delegation) {
        var provider = delegation.provider();
        return provider == null
                ? getTranslation("delegation.ui.organization." + delegation.kind())
                : getTranslation(
                        "delegation.ui.provider." + delegation.kind(),
                        provider.name().full(),
                        provider.npi().value());
    }

    private StateBadge state(DelegationState state) {
        var tone = switch (state) {
            case ACTIVE -> Tone.GOOD;
            case REQUESTED, CONFIRMED -> Tone.PROGRESS;
            case ENDED -> Tone.QUIET;
        };
        return new StateBadge(getTranslation("delegation.state." + state), tone);
    }

    private String delivery(DelegationDetails delegation) {
        return delegation.delivery().stream()
                .sorted()
                .map(delivery -> getTranslation("delegation.delivery." + delivery))
                .collect(Collectors.joining(", "));
    }

    private RelativeTime since(DelegationDetails delegation) {
        var ended = delegation.endedAt();
        return new RelativeTime(ended == null ? delegation.since() : ended, clock);
    }

    private Button end(DelegationDetails delegation) {
        var button = new Button(getTranslation("delegation.ui.end"), click -> confirm(delegation));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("delegation.ui.end.aria", what(delegation)));
        return button;
    }

    private void confirm(DelegationDetails delegation) {
        new TaskDialog(getTranslation("delegation.ui.end.title"), getTranslation("delegation.ui.end.do"), () -> {
                    delegations.end(delegation.id());
                    Notifications.success(getTranslation("delegation.ui.end.done"));
                    show();
                    return true;
                })
                .dangerous()
                .withConsequences(List.of(getTranslation("delegation.ui.end.what", what(delegation))))
                .open();
    }
}
