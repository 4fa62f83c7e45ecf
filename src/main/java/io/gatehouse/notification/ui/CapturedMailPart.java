package io.gatehouse.notification.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import io.gatehouse.common.ui.Facts;
import io.gatehouse.common.ui.Section;
import io.gatehouse.notification.CapturedMail;
import java.util.Arrays;

/** A captured mail as its reader would see it, with its link at hand. */
class CapturedMailPart extends Composite<Section> {

    private final CapturedMail mail;

    CapturedMailPart(CapturedMail mail) {
        this.mail = mail;
    }

    @Override
    protected Section initContent() {
        var forms = new MailForms(mail.title(), mail.html(), mail.text());
        return new Section(getTranslation("mail.ui.captured"), envelope(), forms);
    }

    private Facts envelope() {
        var facts = new Facts()
                .add(getTranslation("mail.ui.fact.from"), mail.sender())
                .add(getTranslation("mail.ui.fact.title"), mail.title());
        Arrays.stream(mail.text().split("\\s+"))
                .filter(word -> word.startsWith("http://") || word.startsWith("https://"))
                .forEach(link -> facts.add(getTranslation("mail.ui.fact.link"), link(link)));
        return facts;
    }

    private static Anchor link(String address) {
        var link = new Anchor(address, address);
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }
}
