package io.gatehouse.registration.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.registration.FormPart;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.ReasonCode;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Asks why a request goes back to the applicant, and which parts of the form are to be corrected. */
final class ReturnDialog {

    private final ReasonFields reason = new ReasonFields(null);
    private final CheckboxGroup<FormPart> parts = new CheckboxGroup<>();
    private final TaskDialog dialog;
    private @Nullable ReasonCode suggestedFor;

    /** @param decide answers whether it was decided; if not, the dialog stays with what was typed */
    ReturnDialog(String name, BiPredicate<Reason, Set<FormPart>> decide) {
        parts.setLabel(Words.of("review.return.parts"));
        parts.setItems(FormPart.values());
        parts.setItemLabelGenerator(part -> Words.of("part", part));
        parts.setRequiredIndicatorVisible(true);
        parts.addClassName("parts");
        parts.addValueChangeListener(change -> parts.setInvalid(false));
        reason.onChange(this::suggest);
        dialog = new TaskDialog(
                Words.of("review.return.title", name), Words.of("review.bar.return"), () -> decided(decide));
        dialog.with(reason, parts, new Paragraph(Words.of("review.return.note")));
        dialog.addOpenedChangeListener(this::begin);
    }

    TaskDialog dialog() {
        return dialog;
    }

    private void begin(Dialog.OpenedChangeEvent change) {
        if (change.isOpened()) {
            reason.focusFirst();
        }
    }

    /** Another reason points at other parts; what was chosen by hand for the same reason stays. */
    private void suggest() {
        var code = reason.reason().map(Reason::code).orElse(null);
        if (code != null && code != suggestedFor) {
            parts.setValue(FormPart.suggestedBy(code));
        }
        suggestedFor = code;
    }

    private boolean decided(BiPredicate<Reason, Set<FormPart>> decide) {
        var complete = reason.validate();
        parts.setInvalid(parts.getValue().isEmpty());
        parts.setErrorMessage(Words.of("review.return.parts.missing"));
        return complete
                && !parts.isInvalid()
                && reason.reason()
                        .map(why -> decide.test(why, parts.getValue()))
                        .orElse(false);
    }
}
