package io.gatehouse.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A dialog for one task: what will happen, what is needed for it, and a button that carries it out once. A search field
 * takes what was typed only after the list came from the server; the button waits for it, or it would act without.
 */
@JsModule("context://task-dialog.js")
public final class TaskDialog extends Dialog {

    private final Div body = new Div();
    private final Button confirm;

    /** {@code task} answers whether it is done; if not, the dialog stays with what was typed. */
    public TaskDialog(String title, String action, BooleanSupplier task) {
        setHeaderTitle(title);
        setWidth("32rem");
        body.addClassName("task-body");
        add(body);
        confirm = new Button(action, click -> carryOut(task));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addAttachListener(attached -> confirm.getElement().executeJs("window.gatehouseTask.settleFirst(this)"));
        getFooter().add(new Button(I18NProvider.translate("ui.cancel"), click -> close()), confirm);
    }

    /** What follows from the task, a sentence each. */
    public TaskDialog withConsequences(List<String> sentences) {
        var list = new UnorderedList();
        list.addClassName("consequences");
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        body.add(list);
        return this;
    }

    public TaskDialog with(Component... content) {
        body.add(content);
        return this;
    }

    /** Nothing is left to fill in: the keyboard begins at the button. */
    public TaskDialog readyToConfirm() {
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                confirm.focus();
            }
        });
        return this;
    }

    /** Enter in a field of one line is as good as the button. */
    public TaskDialog confirmedByEnterIn(Component field) {
        confirm.addClickShortcut(Key.ENTER).listenOn(field).resetFocusOnActiveElement();
        return this;
    }

    /** Makes room for a form. */
    public TaskDialog wide() {
        setWidth("46rem");
        return this;
    }

    /** Marks the task as one that takes something away. */
    public TaskDialog dangerous() {
        confirm.addThemeVariants(ButtonVariant.ERROR);
        return this;
    }

    private void carryOut(BooleanSupplier task) {
        var done = false;
        try {
            done = task.getAsBoolean();
        } finally {
            confirm.setEnabled(true);
        }
        if (done) {
            close();
        }
    }
}
