package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import io.gatehouse.catalog.ChecklistItem;
import java.time.LocalDate;
import java.util.Locale;

/** Records, right beside the finding, on which day the training was completed. */
final class TrainingInput extends Div {

    TrainingInput(DeskCase request, Desk desk) {
        addClassName("mend");
        var today = LocalDate.now(desk.clock());
        var day = new DatePicker();
        day.setAriaLabel(Words.of("review.training.day"));
        day.setLocale(Locale.US);
        day.setMax(today);
        day.setValue(today);
        add(day, new Button(Words.of("review.training.record"), click -> record(request, desk, day)));
    }

    private static void record(DeskCase request, Desk desk, DatePicker day) {
        var completed = day.getValue();
        if (completed != null && !completed.isAfter(LocalDate.now(desk.clock()))) {
            desk.proofs().record(request.registration().id(), ChecklistItem.TRAINING, completed, "", null);
            request.again();
        }
    }
}
