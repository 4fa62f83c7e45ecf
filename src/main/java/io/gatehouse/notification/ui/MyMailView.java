package io.gatehouse.notification.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.Section;
import io.gatehouse.notification.MailPreferenceService;
import io.gatehouse.notification.MailPreferenceService.Choice;
import jakarta.annotation.security.RolesAllowed;

/** Which regular mail who is signed in gets. */
@Route("my-mail")
@Menu(title = "mail.my.menu", order = 95, icon = "vaadin:bell-o")
@RolesAllowed({"SUPPORT_STAFF", "SUPPORT_LEAD", "RHIO_ADMINISTRATOR"})
class MyMailView extends Div implements HasDynamicTitle {

    private final transient MailPreferenceService preferences;

    MyMailView(MailPreferenceService preferences) {
        this.preferences = preferences;
        addClassName("page");
        var section = new Section(getTranslation("mail.my.title"));
        preferences.mine().forEach(choice -> section.add(line(choice)));
        add(new PageHeader(getPageTitle()).withLine(getTranslation("mail.my.line")), section);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.my.menu");
    }

    private Div line(Choice choice) {
        var digest = choice.digest();
        var box = new Checkbox(getTranslation("mail.digest.name." + digest), choice.wanted());
        box.setEnabled(digest.optional());
        box.addValueChangeListener(change -> {
            preferences.choose(digest, change.getValue());
            Notifications.success(getTranslation(change.getValue() ? "mail.my.on" : "mail.my.off"));
        });
        var hint = new Paragraph(getTranslation("mail.digest.hint." + digest)
                + (digest.optional() ? "" : " " + getTranslation("mail.my.always")));
        hint.addClassName("hint");
        return new Div(box, hint);
    }
}
