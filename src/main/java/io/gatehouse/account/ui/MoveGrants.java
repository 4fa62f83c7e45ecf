package io.gatehouse.account.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.account.MovableGrant;
import io.gatehouse.account.MovableGrant.Portability;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Each grant at the organization that is left: taken along or ended. What may not go along says why. */
class MoveGrants extends Div {

    private final transient Map<String, Checkbox> choices = new LinkedHashMap<>();
    private final transient Runnable changed;

    MoveGrants(Runnable changed) {
        this.changed = changed;
        addClassName("move-grants");
    }

    void show(List<MovableGrant> grants) {
        clear();
        add(new H3(text("grants")));
        if (grants.isEmpty()) {
            add(new Paragraph(text("grants.none")));
        }
        grants.forEach(grant -> add(row(grant)));
    }

    void clear() {
        removeAll();
        choices.clear();
    }

    /** Codes of what goes along. */
    Set<String> kept() {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Div row(MovableGrant grant) {
        var box = new Checkbox(text("keep", grant.entitlement().label()));
        box.setValue(grant.portability() == Portability.KEPT);
        box.setEnabled(grant.portability().open());
        box.addValueChangeListener(change -> changed.run());
        choices.put(grant.entitlement().code(), box);
        var row = new Div(box);
        if (grant.portability() != Portability.KEPT) {
            var why = new Span(text("portability." + grant.portability()));
            why.addClassName("quiet");
            row.add(why);
        }
        return row;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("account.ui.move." + key, arguments);
    }
}
