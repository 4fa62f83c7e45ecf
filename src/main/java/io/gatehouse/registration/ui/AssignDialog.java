package io.gatehouse.registration.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.registration.Colleague;
import java.util.List;
import java.util.function.Predicate;

/** Asks to which colleague a request goes. */
final class AssignDialog {

    private AssignDialog() {}

    /** @param assign answers whether it was assigned; if not, the dialog stays */
    static TaskDialog of(String name, List<Colleague> colleagues, Predicate<Colleague> assign) {
        var who = new ComboBox<Colleague>(Words.of("review.assign.to"));
        who.setItems(colleagues);
        who.setItemLabelGenerator(Colleague::name);
        who.setRequiredIndicatorVisible(true);
        who.setWidthFull();
        var dialog = new TaskDialog(Words.of("review.assign.title", name), Words.of("review.bar.assign"), () -> {
            var chosen = who.getValue();
            who.setInvalid(chosen == null);
            who.setErrorMessage(chosen == null ? Words.of("review.assign.missing") : "");
            return chosen != null && assign.test(chosen);
        });
        dialog.with(who).addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                who.focus();
            }
        });
        return dialog;
    }
}
