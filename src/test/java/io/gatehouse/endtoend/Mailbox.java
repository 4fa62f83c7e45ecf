package io.gatehouse.endtoend;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.gatehouse.testing.Eventually;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server and the letters it received; people read the links in them. */
final class Mailbox implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final GreenMail server;

    Mailbox() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** Waits for a letter to this address with a link to this path, and gives the link. */
    String link(String to, String path) {
        Eventually.assertWithin(PATIENCE, () -> find(to, path).isPresent());
        return find(to, path).orElseThrow();
    }

    private Optional<String> find(String to, String path) {
        var link = Pattern.compile("http://\\S+?" + Pattern.quote(path) + "\\?token=[\\w.~-]+");
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> goesTo(message, to))
                .map(Mailbox::text)
                .map(link::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    private static boolean goesTo(MimeMessage message, String to) {
        try {
            return Arrays.toString(message.getRecipients(Message.RecipientType.TO))
                    .contains(to);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Part part) {
        try {
            if (part.getContent() instanceof Multipart parts) {
                var all = new StringBuilder();
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart one = parts.getBodyPart(i);
                    all.append(text(one)).append('\n');
                }
                return all.toString();
            }
            return String.valueOf(part.getContent());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
