package io.gatehouse.registration.reminder;

import io.gatehouse.registration.ExpirySettings;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.ReminderKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are reminded of. */
@Configuration(proxyBeanMethods = false)
class ReminderSources {

    @Bean
    ReminderSource unconfirmed(JdbcClient database, ReminderSettings reminders, ExpirySettings ends) {
        return new WaitingForApplicant(
                database,
                ReminderKind.UNCONFIRMED,
                RegistrationState.SUBMITTED,
                new WaitingForApplicant.Span(reminders.unconfirmed(), ends.unconfirmed(), ends.unconfirmed()));
    }

    @Bean
    ReminderSource returned(JdbcClient database, ReminderSettings reminders, ExpirySettings ends) {
        return new WaitingForApplicant(
                database,
                ReminderKind.RETURNED,
                RegistrationState.RETURNED,
                new WaitingForApplicant.Span(reminders.returned(), reminders.returnedLast(), ends.returned()));
    }

    @Bean
    ReminderSource returnedLast(JdbcClient database, ReminderSettings reminders, ExpirySettings ends) {
        return new WaitingForApplicant(
                database,
                ReminderKind.RETURNED_LAST,
                RegistrationState.RETURNED,
                new WaitingForApplicant.Span(reminders.returnedLast(), ends.returned(), ends.returned()));
    }

    @Bean
    ReminderSource unvouched(JdbcClient database, ReminderSettings reminders) {
        return new WaitingForVouching(database, reminders);
    }

    @Bean
    ReminderSource trainingEnds(JdbcClient database, ReminderSettings reminders) {
        return new TrainingEnds(database, reminders);
    }
}
