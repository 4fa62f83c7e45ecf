package io.gatehouse.registration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.ReasonCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for a reason: a code with the sentence the applicant will read, and a text of one's own. */
final class ReasonFields extends Div {

    private final Select<ReasonCode> code = new Select<>();
    private final TextArea text = new TextArea();
    private Runnable changed = () -> {};

    ReasonFields(@Nullable Reason reason) {
        addClassName("reason");
        code.setLabel(Words.of("review.reason"));
        code.setItems(ReasonCode.values());
        code.setItemLabelGenerator(one -> Words.of("review.reason." + one.name()));
        code.setRequiredIndicatorVisible(true);
        code.addValueChangeListener(change -> explain(change.getValue()));
        text.setLabel(Words.of("review.reason.text"));
        text.setMaxLength(Reason.MAX_TEXT);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> changed.run());
        show(reason);
        code.addValueChangeListener(change -> changed.run());
        add(code, text);
    }

    void show(@Nullable Reason reason) {
        code.setValue(reason == null ? null : reason.code());
        text.setValue(reason == null || reason.text() == null ? "" : reason.text());
    }

    ReasonFields onChange(Runnable listener) {
        changed = listener;
        return this;
    }

    /** What was chosen so far; empty until there is a code. */
    Optional<Reason> reason() {
        return Optional.ofNullable(code.getValue()).map(chosen -> new Reason(chosen, text.getValue()));
    }

    /** Shows what is missing; true when nothing is. */
    boolean validate() {
        var reason = reason().orElse(null);
        code.setInvalid(reason == null);
        code.setErrorMessage(Words.of("review.reason.missing"));
        var textMissing = reason != null && !reason.complete();
        text.setInvalid(textMissing);
        text.setErrorMessage(Words.of("review.reason.text.missing"));
        return reason != null && !textMissing;
    }

    void focusFirst() {
        code.focus();
    }

    private void explain(@Nullable ReasonCode chosen) {
        code.setInvalid(false);
        code.setHelperText(chosen == null ? "" : Words.of("reason", chosen));
        text.setRequiredIndicatorVisible(chosen == ReasonCode.OTHER);
    }
}
