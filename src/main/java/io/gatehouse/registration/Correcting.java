package io.gatehouse.registration;

import io.gatehouse.common.Languages;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a corrected form in the place of the one before, which is kept. */
@Component
class Correcting {

    private final Registrations registrations;
    private final Corrections corrections;
    private final FormComparison comparison;
    private final ApplicantSteps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Correcting(
            Registrations registrations,
            Corrections corrections,
            FormComparison comparison,
            ApplicantSteps steps,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registrations = registrations;
        this.corrections = corrections;
        this.comparison = comparison;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    RegistrationDetails correct(Registration registration, CorrectedForm corrected) {
        var before = registration.details();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        registration.correct(corrected.form(), corrected.attestation(), now);
        registrations.flush();
        corrections.add(before.id(), new Corrections.Before(now, before.toCorrect(), before.form()));
        var details = registration.details();
        events.publishEvent(new RegistrationCorrected(
                details,
                comparison.between(before.form(), details.form(), Languages.ENGLISH),
                before.email(),
                steps.replaces(registration)));
        return details;
    }
}
