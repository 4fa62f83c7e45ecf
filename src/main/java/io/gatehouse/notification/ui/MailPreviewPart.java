package io.gatehouse.notification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.gatehouse.notification.MailPreview;
import java.util.Optional;

/** How a mail reads that is being written. */
class MailPreviewPart extends Div {

    private final Paragraph subject = new Paragraph();
    private final Paragraph none = new Paragraph(getTranslation("mail.text.ui.preview.none"));
    private final MailForms forms = new MailForms("", "", "");

    MailPreviewPart() {
        subject.addClassName("mail-subject");
        add(subject, none, forms);
    }

    void show(Optional<MailPreview> preview) {
        none.setVisible(preview.isEmpty());
        subject.setVisible(preview.isPresent());
        forms.setVisible(preview.isPresent());
        preview.ifPresent(said -> {
            subject.setText(said.title());
            forms.show(said.title(), said.html(), said.text());
        });
    }
}
