package io.gatehouse.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.notification.Mail;
import io.gatehouse.notification.MailState;
import io.gatehouse.notification.OutboxFixture;
import io.gatehouse.testing.ViewTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailViewTests extends ViewTest {

    @Autowired
    private OutboxFixture outbox;

    @Test
    void listsMailAsTheAddressAsks() {
        var mail = outbox.sentMail();

        UI.getCurrent()
                .navigate(
                        "mail",
                        QueryParameters.fromString("q=" + mail.recipient().address() + "&state=SENT"));
        assertThat(test(grid()).size()).isEqualTo(1);

        UI.getCurrent()
                .navigate(
                        "mail",
                        QueryParameters.fromString("q=" + mail.recipient().address() + "&state=PARKED"));
        assertThat(test(grid()).size()).isZero();
    }

    @Test
    void showsACapturedMailWithItsLinkInAFrameThatRunsNothing() {
        var mail = outbox.sentMail();

        navigate("mail/" + mail.id(), MailView.class);

        assertThat($(H1.class).single().getText()).isEqualTo("Confirm the address");
        assertThat($(Anchor.class).all())
                .anySatisfy(link -> assertThat(link.getHref()).startsWith("http://gatehouse.test/confirm?token="));
        assertThat($(IFrame.class).single().getSandbox().orElseThrow())
                .doesNotContain(IFrame.SandboxType.ALLOW_SCRIPTS, IFrame.SandboxType.ALLOW_SAME_ORIGIN);
    }

    @Test
    void sendsAParkedMailAgain() {
        var mail = outbox.parkedMail();
        navigate("mail/" + mail.id(), MailView.class);

        test($(Button.class).withText("Send again now").single()).click();

        assertThat(outbox.settled(mail.id()).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void callsAMailOffWithAReason() {
        var mail = outbox.parkedMail();
        navigate("mail/" + mail.id(), MailView.class);

        test($(Button.class).withText("Call off").single()).click();
        test($(Button.class).withText("Call off").last()).click();
        assertThat($(TextArea.class).single().isInvalid()).isTrue();
        test($(TextArea.class).single()).setValue("Wrong person");
        test($(Button.class).withText("Call off").last()).click();

        assertThat(outbox.settled(mail.id()).state()).isEqualTo(MailState.CANCELLED);
        assertThat($(Button.class).withText("Send again now").exists()).isFalse();
    }

    @Test
    void sendsAllAgainThatFailOfOneThing() {
        var answer = "no way to " + UUID.randomUUID();
        var one = outbox.parkedMail(answer);
        var two = outbox.parkedMail(answer);

        UI.getCurrent().navigate("mail", QueryParameters.of("failure", answer));
        assertThat(test(grid()).size()).isEqualTo(2);
        test($(Button.class).withText("Send all 2 again").single()).click();
        test($(Button.class).withText("Send again now").single()).click();

        assertThat(outbox.settled(one.id()).state()).isEqualTo(MailState.SENT);
        assertThat(outbox.settled(two.id()).state()).isEqualTo(MailState.SENT);
    }

    @SuppressWarnings("unchecked")
    private Grid<Mail> grid() {
        return (Grid<Mail>) $(Grid.class).single();
    }
}
