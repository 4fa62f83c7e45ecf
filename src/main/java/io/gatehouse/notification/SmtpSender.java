package io.gatehouse.notification;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Makes the client of the configured mail server: encrypted with a checked host name, and no wait without end. */
final class SmtpSender {

    private static final int IMPLICIT_TLS_PORT = 465;

    private SmtpSender() {}

    static JavaMailSenderImpl of(SmtpSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.user().isBlank()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        sender.setJavaMailProperties(properties(settings));
        return sender;
    }

    private static Properties properties(SmtpSettings settings) {
        var properties = new Properties();
        var millis = Long.toString(settings.timeout().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isBlank()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.from", settings.envelopeSender());
        // Who reads a report of mail that cannot be delivered must not find the link in it (RFC 3461).
        properties.setProperty("mail.smtp.dsn.notify", "FAILURE");
        properties.setProperty("mail.smtp.dsn.ret", "HDRS");
        var encrypted = Boolean.toString(settings.startTls());
        if (settings.port() == IMPLICIT_TLS_PORT) {
            properties.setProperty("mail.smtp.ssl.enable", encrypted);
        } else {
            properties.setProperty("mail.smtp.starttls.enable", encrypted);
            properties.setProperty("mail.smtp.starttls.required", encrypted);
        }
        return properties;
    }
}
