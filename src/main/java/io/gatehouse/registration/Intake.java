package io.gatehouse.registration;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes registrations in, each submission once. */
@Component
class Intake {

    private final Registrations registrations;
    private final References references;
    private final ApplicantSteps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(
            Registrations registrations,
            References references,
            ApplicantSteps steps,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registrations = registrations;
        this.references = references;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /** The first registration when the submission was taken in before. */
    RegistrationDetails take(ValidRegistration form, SubmissionContext context) {
        return registrations
                .findBySubmissionKey(context.key())
                .map(Registration::details)
                .orElseGet(() -> takeNew(form, context));
    }

    private RegistrationDetails takeNew(ValidRegistration form, SubmissionContext context) {
        var registration =
                registrations.saveAndFlush(Registration.submit(references.next(), form, context, clock.instant()));
        boolean again = steps.replaces(registration);
        events.publishEvent(new RegistrationSubmitted(registration.details(), again));
        return context.emailConfirmed() ? steps.confirm(registration) : registration.details();
    }
}
