package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.desk.BulkAction;
import io.gatehouse.registration.desk.BulkService;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Below the list while several requests are chosen: how many, and what can be done with them. */
final class BulkBar extends Div {

    private final transient Desk desk;
    private final transient Runnable changed;
    private final Span count = new Span();
    private final Map<BulkAction, Button> buttons = new EnumMap<>(BulkAction.class);
    private List<RegistrationId> chosen = List.of();

    /** @param changed requests may have been decided */
    BulkBar(Desk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("bulk-bar");
        count.getElement().setAttribute("role", "status");
        add(count);
        for (var action : BulkAction.values()) {
            var button = new Button(Words.of("review.bulk." + action.name()), click -> begin(action));
            if (action == BulkAction.APPROVE) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            }
            buttons.put(action, button);
            add(button);
        }
        setVisible(false);
    }

    void show(Collection<RegistrationId> requests) {
        chosen = List.copyOf(requests);
        var tooMany = chosen.size() > BulkService.MOST;
        count.setText(
                tooMany
                        ? Words.of("review.bulk.tooMany", BulkService.MOST, chosen.size())
                        : Words.of("review.bulk.chosen", chosen.size()));
        buttons.values().forEach(button -> button.setEnabled(!chosen.isEmpty() && !tooMany));
    }

    private void begin(BulkAction action) {
        BulkDialog.decide(desk, action, chosen, changed).open();
    }
}
