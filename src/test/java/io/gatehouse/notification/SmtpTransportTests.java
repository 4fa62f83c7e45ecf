package io.gatehouse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.gatehouse.common.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpTransportTests {

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
    });

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsTextAndHtmlWithAllHeaders() throws MessagingException, IOException {
        var mail = mail("Ada O'Hara", "Your account is ready");

        assertThat(transport(server.getSmtp().getPort()).send(mail)).isEqualTo(new SendOutcome.Accepted());

        var received = onlyMessage();
        assertThat(received.getSubject()).isEqualTo("Your account is ready");
        assertThat(received.getMessageID()).isEqualTo(mail.messageId());
        assertThat(received.getFrom()).containsExactly(new InternetAddress("gatehouse@exchange.example"));
        assertThat(received.getReplyTo()).containsExactly(new InternetAddress("support@exchange.example"));
        assertThat(received.getAllRecipients()).hasSize(1);
        var alternatives = (Multipart)
                ((Multipart) ((Multipart) received.getContent()).getBodyPart(0).getContent())
                        .getBodyPart(0)
                        .getContent();
        assertThat(alternatives.getBodyPart(0).getContent()).asString().contains("plain words");
        assertThat(alternatives.getBodyPart(1).getContent()).asString().contains("<p>words</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zoë Ødegård",
                "Lee, Ada <evil@evil.example>",
                "\"Ada\" (comment)",
                "李 Ada; Bcc: x",
            })
    void keepsAnyNameOneRecipient(String name) throws MessagingException {
        transport(server.getSmtp().getPort()).send(mail(name, "For " + name));

        var received = onlyMessage();
        assertThat(received.getAllRecipients()).singleElement().satisfies(address -> {
            assertThat(((InternetAddress) address).getAddress()).isEqualTo("ada.lee@clinic.example");
            assertThat(((InternetAddress) address).getPersonal()).isEqualTo(name);
        });
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getSubject()).isEqualTo("For " + name);
    }

    @Test
    void repeatsAMailUnderTheSameMessageId() throws MessagingException {
        var mail = mail("Ada Lee", "Twice");
        transport(server.getSmtp().getPort()).send(mail);
        transport(server.getSmtp().getPort()).send(mail);

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo(server.getReceivedMessages()[1].getMessageID());
    }

    @Test
    void waitsForAServerThatDoesNotAnswer() {
        int port = server.getSmtp().getPort();
        server.stop();

        assertThat(transport(port).send(mail("Ada Lee", "Later"))).isInstanceOf(SendOutcome.TryLater.class);
    }

    @Test
    void sendsNothingUnencryptedWhenEncryptionIsAskedFor() {
        var settings = settings(server.getSmtp().getPort(), true);

        assertThat(new SmtpTransport(SmtpSender.of(settings), settings).send(mail("Ada Lee", "Secret")))
                .isInstanceOf(SendOutcome.TryLater.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void trustsNoCertificateThatNobodyVouchesFor() {
        var sender = SmtpSender.of(settings(server.getSmtps().getPort(), true));
        sender.getJavaMailProperties().setProperty("mail.smtp.ssl.enable", "true");

        assertThat(new SmtpTransport(sender, settings(0, true)).send(mail("Ada Lee", "Secret")))
                .isInstanceOfSatisfying(
                        SendOutcome.TryLater.class,
                        later -> assertThat(later.answer()).contains("certification path"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such mailbox, true",
        "RCPT, 450 4.2.1 mailbox busy, false",
        "DATA, 554 5.7.1 not accepted, true",
        "., 552 5.3.4 too big, true",
        "., 451 4.3.0 try later, false",
        "MAIL, 550 5.7.1 sender unknown, false",
        "EHLO, 421 shutting down, false",
    })
    void tellsWhatIsFinalFromWhatIsNot(String command, String answer, boolean isFinal) throws IOException {
        var answers = command.equals("DATA")
                ? Map.of("DATA", answer)
                : Map.of("DATA", "354 go on", command, answer, command.equals("EHLO") ? "HELO" : "NOOP", "421 no");
        try (var scripted = new ScriptedMailServer(answers)) {
            var outcome = transport(scripted.port()).send(mail("Ada Lee", "Hello"));

            assertThat(outcome).isInstanceOf(isFinal ? SendOutcome.Refused.class : SendOutcome.TryLater.class);
        }
    }

    @Test
    void doesNotTakeSilenceForSuccess() throws IOException {
        try (var scripted = new ScriptedMailServer(Map.of("DATA", "354 go on", ".", ScriptedMailServer.HANG_UP))) {
            assertThat(transport(scripted.port()).send(mail("Ada Lee", "Hello")))
                    .isInstanceOf(SendOutcome.TryLater.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "o'hara+gate=house@clinic.example",
        "-oQ/tmp@clinic.example",
        "#x{y}|z`w`@clinic.example",
        "ada%other.example@clinic.example",
        "other.example!ada@clinic.example",
    })
    void givesAnOddAddressToTheServerAsOneRecipient(String address) throws IOException {
        try (var scripted = new ScriptedMailServer(Map.of("DATA", "354 go on"))) {
            assertThat(transport(scripted.port()).send(mail(EmailAddress.of(address), "Ada Lee", "Hello")))
                    .isEqualTo(new SendOutcome.Accepted());

            assertThat(scripted.heard())
                    .filteredOn(line -> line.startsWith("RCPT"))
                    .containsExactly("RCPT TO:<" + address + ">");
        }
    }

    @Test
    void asksForReportsWithoutTheTextAtAnAddressOfItsOwn() throws IOException {
        var answers = Map.of("EHLO", "250-scripted.example\r\n250 DSN", "DATA", "354 go on");
        try (var scripted = new ScriptedMailServer(answers)) {
            transport(scripted.port()).send(mail("Ada Lee", "Hello"));

            assertThat(scripted.heard())
                    .contains(
                            "MAIL FROM:<bounces@exchange.example> RET=HDRS",
                            "RCPT TO:<ada.lee@clinic.example> NOTIFY=FAILURE");
        }
    }

    private MimeMessage onlyMessage() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static ReadyMail mail(String name, String title) {
        return mail(EmailAddress.of("ada.lee@clinic.example"), name, title);
    }

    private static ReadyMail mail(EmailAddress address, String name, String title) {
        var id = UUID.randomUUID();
        var recipient = new Recipient(address, name);
        return new ReadyMail(id, "<" + id + "@gatehouse.test>", recipient, title, "plain words", "<p>words</p>", null);
    }

    private static SmtpTransport transport(int port) {
        var settings = settings(port, false);
        return new SmtpTransport(SmtpSender.of(settings), settings);
    }

    private static SmtpSettings settings(int port, boolean encrypted) {
        return new SmtpSettings(
                "127.0.0.1",
                port,
                "",
                "",
                "gatehouse@exchange.example",
                "Gatehouse",
                "support@exchange.example",
                "bounces@exchange.example",
                encrypted,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2));
    }
}
