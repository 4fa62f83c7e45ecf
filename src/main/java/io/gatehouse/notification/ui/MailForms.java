package io.gatehouse.notification.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.TabSheetVariant;

/** A mail in both its forms. */
@StyleSheet("mail.css")
class MailForms extends Composite<TabSheet> {

    /** The place that the tabs scroll in can take the focus, and so counts as a child of the list of tabs that is no tab. */
    private static final String ONLY_TABS_ARE_TABS = "requestAnimationFrame(() => this.querySelector('vaadin-tabs')"
            + ".shadowRoot.getElementById('scroll').removeAttribute('tabindex'))";

    private final IFrame frame = new IFrame();
    private final Pre plain = new Pre();

    MailForms(String title, String html, String text) {
        var forms = getContent();
        forms.addClassName("mail-forms");
        forms.addThemeVariants(TabSheetVariant.AURA_NO_BORDER);
        forms.add(getTranslation("mail.ui.html"), framed());
        forms.add(getTranslation("mail.ui.text"), plain);
        forms.addAttachListener(attached -> forms.getElement().executeJs(ONLY_TABS_ARE_TABS));
        show(title, html, text);
    }

    /** A frame that may run nothing: only its links lead out, into a page of their own. */
    private IFrame framed() {
        frame.addClassName("mail-frame");
        frame.setSandbox(IFrame.SandboxType.ALLOW_POPUPS, IFrame.SandboxType.ALLOW_POPUPS_TO_ESCAPE_SANDBOX);
        return frame;
    }

    void show(String title, String html, String text) {
        frame.getElement().setAttribute("title", title);
        frame.setSrcdoc(html.replace("<head>", "<head><base target=\"_blank\">"));
        plain.setText(text);
    }
}
