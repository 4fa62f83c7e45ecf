package io.gatehouse.registration.web;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.SubmissionContext;
import io.gatehouse.registration.ValidRegistration;
import io.gatehouse.security.RateLimits;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Hands a registration of the public form in: not too often, and once however often it is sent. */
@Component
class Submission {

    /** All submissions together, whoever sends them. */
    private static final String EVERYONE = "all";

    private final RegistrationService registrations;
    private final RateLimits limits;
    private final SentLinks sent;

    Submission(RegistrationService registrations, RateLimits limits, SentLinks sent) {
        this.registrations = registrations;
        this.limits = limits;
        this.sent = sent;
    }

    /**
     * The path of the page that answers; empty when too much is sent. Whether a registration was made is not told: the owner
     * of the address learns it by mail.
     */
    Optional<String> send(ValidRegistration form, SubmissionContext context) {
        var email = form.applicant().email();
        var before = registrations.taken(context.key());
        if (before.isPresent()) {
            return Optional.of(sent.path(before.get().id(), email));
        }
        return withinLimits(email, context) ? Optional.of(sent.path(take(form, context), email)) : Optional.empty();
    }

    private boolean withinLimits(EmailAddress email, SubmissionContext context) {
        return limits.allow(RateLimits.SUBMIT_BY_ADDRESS, String.valueOf(context.address()))
                && limits.allow(RateLimits.SUBMIT_BY_ALL, EVERYONE)
                && limits.allow(RateLimits.SUBMIT_BY_DOMAIN, email.domain());
    }

    /** More for one address than its owner should get mail about: refusing openly would tell who else registered it. */
    private RegistrationId take(ValidRegistration form, SubmissionContext context) {
        return limits.allow(RateLimits.SUBMIT_BY_EMAIL, form.applicant().email().folded())
                ? submit(form, context)
                : RegistrationId.newId();
    }

    private RegistrationId submit(ValidRegistration form, SubmissionContext context) {
        try {
            return registrations.submit(form, context).id();
        } catch (DataIntegrityViolationException e) {
            return registrations.taken(context.key()).orElseThrow(() -> e).id();
        }
    }
}
