package io.gatehouse.catalog.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementForm;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.ui.Checks;
import java.util.List;
import java.util.Optional;

/** The fields of an entitlement. Below the group's name stands what another one would do. */
class EntitlementFields extends FormLayout {

    private final Binder<EntitlementInput> binder = new Binder<>(EntitlementInput.class);
    private final TextField group = new TextField(text("groupName"));
    private final UnorderedList effects = new UnorderedList();
    private final String present;
    private final transient Effects preview;

    EntitlementFields(Entitlement entitlement, Effects preview) {
        var start = EntitlementInput.of(entitlement);
        this.present = start.group();
        this.preview = preview;
        setResponsiveSteps(new ResponsiveStep("0", 1));
        addWords();
        if (present.isEmpty()) {
            binder.forField(group).bind("group");
        } else {
            addGroup();
        }
        binder.readRecord(start);
    }

    /** What another name does, a sentence each. */
    interface Effects {
        List<String> of(String name);
    }

    /** What was typed, or empty when a field is not right; the messages then stand at the fields. */
    Optional<EntitlementForm> form() {
        try {
            return Optional.of(binder.writeRecord().form());
        } catch (ValidationException e) {
            return Optional.empty();
        }
    }

    /** To be shown below the fields. */
    UnorderedList effects() {
        return effects;
    }

    private void addWords() {
        var label = new TextField(text("label"));
        label.setMaxLength(EntitlementForm.MAX_LABEL);
        label.setRequiredIndicatorVisible(true);
        binder.forField(label)
                .withValidator(Checks.value(EntitlementForm::label))
                .bind("label");
        var sentence = new TextArea(text("sentence"));
        sentence.setMaxLength(EntitlementForm.MAX_SENTENCE);
        sentence.setRequiredIndicatorVisible(true);
        sentence.setHelperText(text("sentence.help"));
        binder.forField(sentence)
                .withValidator(Checks.value(EntitlementForm::sentence))
                .bind("sentence");
        add(label, sentence);
    }

    private void addGroup() {
        group.setRequiredIndicatorVisible(true);
        binder.forField(group)
                .withValidator(Checks.value(EntitlementForm::group))
                .bind("group");
        group.setHelperText(text("groupName.help"));
        group.setValueChangeMode(ValueChangeMode.LAZY);
        effects.addClassName("consequences");
        effects.getElement().setAttribute("aria-live", "polite");
        group.addValueChangeListener(change -> showEffects());
        add(group);
    }

    private void showEffects() {
        effects.removeAll();
        try {
            var name = EntitlementForm.group(group.getValue());
            if (!name.equals(present)) {
                preview.of(name).forEach(sentence -> effects.add(new ListItem(sentence)));
            }
        } catch (InvalidValueException e) {
            // The message stands at the field.
        }
    }

    private String text(String key) {
        return getTranslation("catalog.ui." + key);
    }
}
