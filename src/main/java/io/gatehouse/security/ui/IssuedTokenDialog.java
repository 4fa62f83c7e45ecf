package io.gatehouse.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.security.IssuedToken;

/** Shows a new token, this once, with a button that copies it. */
class IssuedTokenDialog extends Dialog {

    IssuedTokenDialog(IssuedToken issued) {
        setHeaderTitle(text("issued.title", issued.row().name()));
        addClassName("task");
        setCloseOnOutsideClick(false);
        var token = field(issued.token());
        var copy = new Button(text("copy"), click -> copy(click.getSource(), issued.token()));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        var body = new Div(new Paragraph(text("issued.once")), token);
        body.addClassName("task-body");
        add(body);
        getFooter().add(new Button(text("issued.close"), click -> close()), copy);
    }

    private static TextField field(String token) {
        var field = new TextField(text("token"));
        field.setValue(token);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        return field;
    }

    /** Browsers let only pages from https and localhost copy; elsewhere the field is there to copy from. */
    private static void copy(Button button, String token) {
        button.getElement()
                .executeJs(
                        "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true) : false",
                        token)
                .then(Boolean.class, copied -> button.setText(text(copied ? "copied" : "copy.byHand")));
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate("security.tokens." + key, arguments);
    }
}
