package io.gatehouse.notification;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real mail where a mail server is configured, captured mail where none is. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    MailTransport mailTransport(SmtpSettings settings, CapturedMails captured) {
        return settings.configured()
                ? new SmtpTransport(SmtpSender.of(settings), settings)
                : new CapturingTransport(captured, settings.from());
    }

    @Bean
    Backoff mailBackoff(SmtpSettings settings) {
        return new Backoff(settings.firstRetry(), settings.longestRetry());
    }

    @Bean
    CapturedMails capturedMails(JdbcClient database, Clock clock) {
        return new CapturedMails(database, clock);
    }
}
