package io.gatehouse.notification.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.TabSheetVariant;
import io.gatehouse.common.ui.Facts;
import io.gatehouse.common.ui.Section;
import io.gatehouse.notification.CapturedMail;
import java.util.Arrays;

/** A captured mail as its reader would see it, with its link at hand. */
@StyleSheet("mail.css")
class CapturedMailPart extends Composite<Section> {

    private final CapturedMail mail;

    CapturedMailPart(CapturedMail mail) {
        this.mail = mail;
    }

    @Override
    protected Section initContent() {
        var forms = new TabSheet();
        forms.addClassName("mail-forms");
        forms.addThemeVariants(TabSheetVariant.AURA_NO_BORDER);
        forms.add(getTranslation("mail.ui.html"), html());
        forms.add(getTranslation("mail.ui.text"), new Pre(mail.text()));
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

    /** A frame that may run nothing: only its links lead out, into a page of their own. */
    private IFrame html() {
        var frame = new IFrame();
        frame.addClassName("mail-frame");
        frame.setSandbox(IFrame.SandboxType.ALLOW_POPUPS, IFrame.SandboxType.ALLOW_POPUPS_TO_ESCAPE_SANDBOX);
        frame.getElement().setAttribute("title", mail.title());
        frame.setSrcdoc(mail.html().replace("<head>", "<head><base target=\"_blank\">"));
        return frame;
    }
}
