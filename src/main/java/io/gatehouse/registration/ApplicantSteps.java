package io.gatehouse.registration;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What applicants may do with a registration. Of several open ones for one e-mail address the one confirmed last is meant:
 * it replaces the others, which only the owner of the address can bring about.
 */
@Component
class ApplicantSteps {

    private final Registrations registrations;
    private final Corrections corrections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicantSteps(
            Registrations registrations, Corrections corrections, ApplicationEventPublisher events, Clock clock) {
        this.registrations = registrations;
        this.corrections = corrections;
        this.events = events;
        this.clock = clock;
    }

    RegistrationDetails confirm(Registration registration) {
        var replaced = others(registration);
        registration.confirmEmail(clock.instant());
        registrations.flush();
        var details = registration.details();
        events.publishEvent(new RegistrationConfirmed(details));
        replaced.forEach(other -> replace(other, details.reference()));
        return details;
    }

    private void replace(Registration other, String reference) {
        other.withdraw(clock.instant());
        registrations.flush();
        events.publishEvent(new RegistrationWithdrawn(other.details(), reference));
    }

    /** Whether another open registration would give way to this one. */
    boolean replaces(Registration registration) {
        return !others(registration).isEmpty();
    }

    private List<Registration> others(Registration registration) {
        return registrations.findOpenByEmail(registration.details().email().folded()).stream()
                .filter(other -> !other.id().equals(registration.id()))
                .toList();
    }

    void withdraw(Registration registration) {
        registration.withdraw(clock.instant());
        registrations.flush();
        events.publishEvent(new RegistrationWithdrawn(registration.details(), null));
    }

    /** Without effect when there is no address before, or the new one was confirmed meanwhile. */
    void keepAddress(Registration registration) {
        if (registration.mayKeepAddress()) {
            var wrong = registration.details().email();
            registration.keepAddress(corrections.of(registration.id()).getLast().form(), clock.instant());
            registrations.flush();
            events.publishEvent(new AddressKept(registration.details(), wrong));
        }
    }

    /** Has the link to confirm the address mailed once more; without effect when it is confirmed, or too late. */
    void askForConfirmation(Registration registration) {
        if (registration.state() == RegistrationState.SUBMITTED) {
            events.publishEvent(new ConfirmationRequested(registration.details()));
        }
    }
}
