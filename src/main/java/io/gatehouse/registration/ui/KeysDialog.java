package io.gatehouse.registration.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.registration.desk.HabitService;
import java.util.List;

/** The keys of the desk and what each does; a switch that turns them off in this browser, and one for the next request. */
final class KeysDialog extends Dialog {

    private static final List<String> KEYS =
            List.of("j", "k", "a", "r", "h", "x", "z", "/", "g q", "g u", "Ctrl Enter", "?");

    private final Checkbox on = new Checkbox(Words.of("review.keys.on"));

    KeysDialog(HabitService habits) {
        setHeaderTitle(Words.of("review.keys.title"));
        setWidth("26rem");
        addClassName("keys-dialog");
        on.setHelperText(Words.of("review.keys.on.help"));
        on.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                on.getElement().executeJs("window.gatehouseDesk.enable($0)", change.getValue());
            }
        });
        var keys = new Div(list(), on);
        keys.addClassName("only-keyboard");
        add(keys, next(habits));
        getFooter().add(new Button(Words.of("review.keys.close"), click -> close()));
    }

    private static DescriptionList list() {
        var list = new DescriptionList();
        list.addClassName("keys");
        KEYS.forEach(key -> list.add(term(key), meaning(key)));
        return list;
    }

    private static Checkbox next(HabitService habits) {
        var next = new Checkbox(Words.of("review.habit.next"), habits.opensNext());
        next.setHelperText(Words.of("review.habit.next.help"));
        next.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                habits.openNext(change.getValue());
            }
        });
        return next;
    }

    private static DescriptionList.Term term(String keys) {
        var term = new DescriptionList.Term();
        for (var key : keys.split(" ")) {
            var sign = new Span(key);
            sign.addClassName("key");
            term.add(sign);
        }
        return term;
    }

    private static DescriptionList.Description meaning(String keys) {
        return new DescriptionList.Description(Words.of("review.keys." + name(keys)));
    }

    private static String name(String keys) {
        return switch (keys) {
            case "/" -> "search";
            case "?" -> "help";
            case "Ctrl Enter" -> "confirm";
            default -> keys.replace(" ", "");
        };
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        getElement().executeJs("return window.gatehouseDesk.enabled()").then(Boolean.class, on::setValue);
    }
}
