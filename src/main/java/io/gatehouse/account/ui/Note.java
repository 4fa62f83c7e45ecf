package io.gatehouse.account.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;

/** What somebody wants to have kept in the journal beside the reason. */
class Note extends TextArea {

    static final int LONGEST = 500;

    Note() {
        super(I18NProvider.translate("account.ui.action.note"));
        setMaxLength(LONGEST);
        setHelperText(I18NProvider.translate("account.ui.action.note.help"));
        setWidthFull();
    }

    String text() {
        return getValue().strip();
    }
}
