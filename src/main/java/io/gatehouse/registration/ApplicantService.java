package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.Actor;
import io.gatehouse.security.AllowAnyone;
import io.gatehouse.security.CurrentActor;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What applicants do with a registration after they sent it. Who holds the signed link of a mail is the reader of the
 * address it was sent to; no link, no registration.
 */
@Service
@Transactional
@AllowAnyone("The signed link in a mail is the proof")
public class ApplicantService {

    private final Registrations registrations;
    private final HeldRegistrations held;
    private final ApplicantSteps steps;
    private final StatusPages pages;
    private final CurrentActor actor;

    ApplicantService(
            Registrations registrations,
            HeldRegistrations held,
            ApplicantSteps steps,
            StatusPages pages,
            CurrentActor actor) {
        this.registrations = registrations;
        this.held = held;
        this.steps = steps;
        this.pages = pages;
        this.actor = actor;
    }

    /** What the page with the button shows: the registration that is to be confirmed, or has been. */
    @Transactional(readOnly = true)
    public Optional<ConfirmPage> toConfirm(String token) {
        return held.by(RegistrationLinks.CONFIRM, token)
                .filter(registration -> confirmable(registration) || registration.confirmed())
                .map(registration -> new ConfirmPage(registration.details(), steps.replaces(registration)));
    }

    private static boolean confirmable(Registration registration) {
        return registration.state() == RegistrationState.SUBMITTED;
    }

    /**
     * Confirms the address; a second press of the button changes nothing. Empty when the link is wrong, or the registration
     * ended before it was confirmed.
     *
     * @param address network address it is done from
     */
    public Optional<RegistrationDetails> confirm(String token, @Nullable String address) {
        return asApplicant(RegistrationLinks.CONFIRM, token, address, registration -> {
                    if (confirmable(registration)) {
                        steps.confirm(registration);
                    }
                    return registration;
                })
                .filter(Registration::confirmed)
                .map(Registration::details);
    }

    @Transactional(readOnly = true)
    public Optional<StatusPage> status(String token) {
        return held.by(RegistrationLinks.STATUS, token)
                .map(Registration::details)
                .map(pages::of);
    }

    /** Takes the registration back; without effect when it has ended. False when the link is wrong. */
    public boolean withdraw(String token, @Nullable String address) {
        return onStatusPage(token, address, registration -> {
            if (registration.state().open()) {
                steps.withdraw(registration);
            }
        });
    }

    /** Goes back to the address before the last correction, while nobody confirmed the new one. False when the link is wrong. */
    public boolean keepAddress(String token, @Nullable String address) {
        return onStatusPage(token, address, steps::keepAddress);
    }

    /** Has the mail sent again that the applicant waits for: to confirm the address, or to activate the account. */
    public boolean resend(String token, @Nullable String address) {
        return onStatusPage(token, address, registration -> {
            steps.askForConfirmation(registration);
            pages.askForActivation(registration.details());
        });
    }

    /** Has the link to confirm mailed again. Whether there is such a registration is not told. */
    public void resendConfirmation(RegistrationId id, @Nullable String address) {
        registrations
                .findById(id.value())
                .ifPresent(registration ->
                        actor.runAs(applicant(registration, address), () -> steps.askForConfirmation(registration)));
    }

    private boolean onStatusPage(String token, @Nullable String address, Consumer<Registration> step) {
        return asApplicant(RegistrationLinks.STATUS, token, address, registration -> {
                    step.accept(registration);
                    return registration;
                })
                .isPresent();
    }

    private <T> Optional<T> asApplicant(
            String purpose, String token, @Nullable String address, Function<Registration, T> step) {
        return held.by(purpose, token)
                .map(registration -> actor.callAs(applicant(registration, address), () -> step.apply(registration)));
    }

    /** An address that is not confirmed has no link yet but to confirm it. */
    private static Actor applicant(Registration registration, @Nullable String address) {
        var details = registration.details();
        var before = details.addressBefore();
        return Actor.applicant((before == null ? details.email() : before).value(), address);
    }
}
