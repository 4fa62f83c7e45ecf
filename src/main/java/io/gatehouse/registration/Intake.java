package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes registrations in, each submission once. */
@Component
class Intake {

    private final Registrations registrations;
    private final References references;
    private final IntakeLook look;
    private final ApplicantSteps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(
            Registrations registrations,
            References references,
            IntakeLook look,
            ApplicantSteps steps,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registrations = registrations;
        this.references = references;
        this.look = look;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /** What of an account a submission changes. */
    record OfAccount(AccountId account, AccountChange change) {}

    /** The first registration when the submission was taken in before. */
    RegistrationDetails take(ValidRegistration form, SubmissionContext context) {
        return take(form, context, Optional.empty());
    }

    RegistrationDetails take(ValidRegistration form, SubmissionContext context, Optional<OfAccount> of) {
        var email = form.applicant().email().folded();
        var reference = references.propose();
        var found = look.look(context.key(), email, reference);
        if (found.submitted() != null) {
            return registrations.findById(found.submitted()).orElseThrow().details();
        }
        return found.referenceUsed()
                ? take(form, context, of)
                : takeNew(registration(reference, form, context, of), context, found.openRequest());
    }

    private Registration registration(
            String reference, ValidRegistration form, SubmissionContext context, Optional<OfAccount> of) {
        return of.map(one -> Registration.change(reference, form, context, one, clock.instant()))
                .orElseGet(() -> Registration.submit(reference, form, context, clock.instant()));
    }

    private RegistrationDetails takeNew(Registration submitted, SubmissionContext context, boolean again) {
        var registration = registrations.saveAndFlush(submitted);
        events.publishEvent(new RegistrationSubmitted(registration.details(), again));
        return context.emailConfirmed() ? steps.confirm(registration) : registration.details();
    }
}
