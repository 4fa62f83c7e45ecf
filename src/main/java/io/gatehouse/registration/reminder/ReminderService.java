package io.gatehouse.registration.reminder;

import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.ReminderDue;
import io.gatehouse.security.AllowSystem;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds people, each in a transaction of its own that also keeps that they were. */
@Service
@Transactional
@AllowSystem
class ReminderService {

    private static final int AT_ONCE = 500;

    private final RegistrationService registrations;
    private final RemindedOf reminded;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReminderService(
            RegistrationService registrations, RemindedOf reminded, ApplicationEventPublisher events, Clock clock) {
        this.registrations = registrations;
        this.reminded = reminded;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<DueReminder> due(ReminderSource source) {
        return source.due(clock.instant(), AT_ONCE);
    }

    /** Without effect when it is no longer due, or somebody was faster. */
    public void remind(ReminderSource source, DueReminder reminder) {
        if (source.stillDue(reminder)
                && reminded.first(source.kind().name(), reminder.registration(), reminder.occasion())) {
            registrations
                    .find(reminder.registration())
                    .ifPresent(registration ->
                            events.publishEvent(new ReminderDue(source.kind(), registration, reminder.until())));
        }
    }
}
