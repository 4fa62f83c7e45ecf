package io.gatehouse.registration.ui;

import com.vaadin.flow.component.html.Paragraph;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.registration.Reason;
import java.util.function.Predicate;

/** Asks for the reason of a decision before it is made. */
final class ReasonDialog {

    private ReasonDialog() {}

    /** @param decide answers whether it was decided; if not, the dialog stays with what was typed */
    static TaskDialog of(String title, String action, Predicate<Reason> decide) {
        var fields = new ReasonFields(null);
        var dialog = new TaskDialog(title, action, () -> fields.validate() && decided(fields, decide));
        dialog.with(fields);
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                fields.focusFirst();
            }
        });
        return dialog;
    }

    private static boolean decided(ReasonFields fields, Predicate<Reason> decide) {
        return fields.reason().map(decide::test).orElse(false);
    }

    static TaskDialog withNote(TaskDialog dialog, String key) {
        return dialog.with(new Paragraph(Words.of(key)));
    }
}
