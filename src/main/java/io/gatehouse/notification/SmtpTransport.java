package io.gatehouse.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends mail by SMTP. */
class SmtpTransport implements MailTransport {

    private final JavaMailSender sender;
    private final SmtpSettings settings;

    SmtpTransport(JavaMailSender sender, SmtpSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    @Override
    public SendOutcome send(ReadyMail mail) {
        try {
            sender.send(message(mail));
            return new SendOutcome.Accepted();
        } catch (MailException e) {
            return SmtpAnswer.of(e).outcome();
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new UnsendableMailException("The mail cannot be put together: " + e.getMessage());
        }
    }

    @Override
    public boolean capturing() {
        return false;
    }

    private MimeMessage message(ReadyMail mail) throws MessagingException, UnsupportedEncodingException {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, UTF_8.name());
        helper.setFrom(new InternetAddress(settings.from(), settings.fromName(), UTF_8.name()));
        helper.setTo(new InternetAddress(
                mail.recipient().address().value(), mail.recipient().name(), UTF_8.name()));
        if (!settings.replyTo().isBlank()) {
            helper.setReplyTo(settings.replyTo());
        }
        helper.setSubject(mail.title());
        helper.setText(mail.text(), mail.html());
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }
}
