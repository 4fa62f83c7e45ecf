package io.gatehouse.notification;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.InvalidSettingException;
import io.gatehouse.common.InvalidValueException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code GATEHOUSE_SMTP_*}: the mail server. Without a host mail is captured and read on the mail page.
 *
 * @param from the sender's address; {@code fromName} is what people see of it
 * @param replyTo where answers go; empty for the sender
 * @param bounces the envelope's sender (RFC 5321, MAIL FROM), which learns of mail that cannot be delivered; empty for
 *     the sender
 * @param startTls whether the connection must be encrypted; on port 465 it is from the beginning
 * @param firstRetry how long to wait after the first vain attempt, doubled with each up to {@code longestRetry}
 */
@ConfigurationProperties("gatehouse.smtp")
record SmtpSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("gatehouse@exchange.example") String from,
        @DefaultValue("Gatehouse") String fromName,
        @DefaultValue("") String replyTo,
        @DefaultValue("") String bounces,
        @DefaultValue("true") boolean startTls,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("30s") Duration firstRetry,
        @DefaultValue("15m") Duration longestRetry) {

    SmtpSettings {
        requireAddress("GATEHOUSE_SMTP_FROM", from);
        if (!replyTo.isBlank()) {
            requireAddress("GATEHOUSE_SMTP_REPLY_TO", replyTo);
        }
        if (!bounces.isBlank()) {
            requireAddress("GATEHOUSE_SMTP_BOUNCES", bounces);
        }
        if (fromName.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSettingException("GATEHOUSE_SMTP_FROM_NAME has to be one line.");
        }
    }

    String envelopeSender() {
        return bounces.isBlank() ? from : bounces;
    }

    boolean configured() {
        return !host.isBlank();
    }

    private static void requireAddress(String name, String value) {
        try {
            EmailAddress.of(value);
        } catch (InvalidValueException e) {
            throw new InvalidSettingException("%s is '%s', but has to be an e-mail address.".formatted(name, value), e);
        }
    }
}
