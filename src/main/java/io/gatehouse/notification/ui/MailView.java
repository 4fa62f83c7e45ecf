package io.gatehouse.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.Section;
import io.gatehouse.notification.Mail;
import io.gatehouse.notification.MailOperations;
import io.gatehouse.notification.MailService;
import io.gatehouse.notification.MailState;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** One mail: how far it has come, and where mail is captured what it says. */
@Route(MailNavigation.LIST)
@RolesAllowed({"SUPPORT_STAFF", "SUPPORT_LEAD"})
class MailView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient MailService mails;
    private final transient MailOperations operations;
    private String title = "";

    MailView(MailService mails, MailOperations operations) {
        this.mails = mails;
        this.operations = operations;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(mails.find(known(id)).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Mail mail) {
        title = mails.label(mail.template());
        removeAll();
        var header = new PageHeader(title)
                .under(getTranslation("mail.ui.menu"), MailNavigation.LIST)
                .withStates(MailStates.badge(mail.state(), mails.capturing()));
        if (mail.state().open()) {
            header.withActions(new Button(getTranslation("mail.ui.cancel"), click -> cancel(mail)));
        }
        if (mail.state() == MailState.PARKED || mail.state() == MailState.RETRYING) {
            header.withActions(retry(mail));
        }
        add(header);
        mails.captured(mail.id()).ifPresent(captured -> add(new CapturedMailPart(captured)));
        add(new Section(getTranslation("mail.ui.facts"), new MailFacts(mail)));
    }

    private Button retry(Mail mail) {
        var retry = new Button(getTranslation("mail.ui.retry"), click -> {
            if (operations.retry(mail.id())) {
                Notifications.success(getTranslation("mail.ui.retry.done"));
            }
            mails.find(mail.id()).ifPresent(this::show);
        });
        retry.addThemeVariants(ButtonVariant.PRIMARY);
        retry.setDisableOnClick(true);
        return retry;
    }

    private void cancel(Mail mail) {
        new CancelMailDialog(operations, mail.id(), () -> mails.find(mail.id()).ifPresent(this::show)).open();
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
