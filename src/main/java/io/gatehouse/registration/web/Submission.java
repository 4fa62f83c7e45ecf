package io.gatehouse.registration.web;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.ChangeOutcome;
import io.gatehouse.registration.ChangeService;
import io.gatehouse.registration.RegistrationLinks;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.SubmissionContext;
import io.gatehouse.registration.ValidRegistration;
import io.gatehouse.security.RateLimits;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Hands a registration of the public form in: not too often, and once however often it is sent. */
@Component
class Submission {

    /** All submissions together, whoever sends them. */
    private static final String EVERYONE = "all";

    private static final String TOO_MANY = "register.notice.tooMany";

    /** A third of the connections: the others are for staff, whoever floods the form. */
    private final Turnstile turnstile = new Turnstile(6, 40, Duration.ofSeconds(2));

    private final RegistrationService registrations;
    private final ChangeService changes;
    private final RegistrationLinks links;
    private final RateLimits limits;
    private final SentLinks sent;

    Submission(
            RegistrationService registrations,
            ChangeService changes,
            RegistrationLinks links,
            RateLimits limits,
            SentLinks sent) {
        this.registrations = registrations;
        this.changes = changes;
        this.links = links;
        this.limits = limits;
        this.sent = sent;
    }

    /**
     * The path of the page that answers; empty when too much is sent. Whether a registration was made is not told: the owner
     * of the address learns it by mail.
     */
    Optional<String> send(ValidRegistration form, SubmissionContext context) {
        return Objects.requireNonNullElseGet(turnstile.pass(() -> sendNow(form, context)), Optional::empty);
    }

    /** What came of handing in a change: where to go on, or why not. */
    sealed interface Handed {
        record To(String path) implements Handed {}

        /** @param notice key of a sentence */
        record Refused(String notice) implements Handed {}
    }

    /** The same for somebody with an account. Who holds the link is told openly: it is their own account. */
    Handed sendChange(ValidRegistration form, PageFields page, SubmissionContext context) {
        return Objects.requireNonNullElseGet(
                turnstile.pass(() -> changeNow(form, page, context)), () -> new Handed.Refused(TOO_MANY));
    }

    private Handed changeNow(ValidRegistration form, PageFields page, SubmissionContext context) {
        var email = form.applicant().email();
        if (registrations.taken(context.key()).isEmpty() && !limits.allow(everyLimit(email, context))) {
            return new Handed.Refused(TOO_MANY);
        }
        return switch (changes.send(page.link(), form, Set.copyOf(page.renew()), context)) {
            case ChangeOutcome.Sent(var now) ->
                new Handed.To(
                        now.state() == RegistrationState.SUBMITTED
                                ? sent.path(now.id(), email)
                                : links.statusPath(now) + "&done=changing");
            case ChangeOutcome.NothingDifferent none -> new Handed.Refused("register.notice.nothingDifferent");
            case ChangeOutcome.LinkGone gone -> new Handed.Refused("register.notice.changeLinkGone");
        };
    }

    private Optional<String> sendNow(ValidRegistration form, SubmissionContext context) {
        return registrations
                .taken(context.key())
                .or(() -> sendNew(form, context))
                .map(id -> sent.path(id, form.applicant().email()));
    }

    /** Nearly always everything is allowed, and asked at once. */
    private Optional<RegistrationId> sendNew(ValidRegistration form, SubmissionContext context) {
        var email = form.applicant().email();
        if (limits.allow(everyLimit(email, context))) {
            return Optional.of(submit(form, context));
        }
        return limits.allow(openLimits(email, context)) ? Optional.of(take(form, context)) : Optional.empty();
    }

    /** More for one address than its owner should get mail about: refusing openly would tell who else registered it. */
    private RegistrationId take(ValidRegistration form, SubmissionContext context) {
        return limits.allow(List.of(ofOwner(form.applicant().email())))
                ? submit(form, context)
                : RegistrationId.newId();
    }

    private static List<RateLimits.Call> everyLimit(EmailAddress email, SubmissionContext context) {
        return Stream.concat(openLimits(email, context).stream(), Stream.of(ofOwner(email)))
                .toList();
    }

    /** Those whose refusal tells nothing about anybody. */
    private static List<RateLimits.Call> openLimits(EmailAddress email, SubmissionContext context) {
        return List.of(
                new RateLimits.Call(RateLimits.SUBMIT_BY_ADDRESS, String.valueOf(context.address())),
                new RateLimits.Call(RateLimits.SUBMIT_BY_ALL, EVERYONE),
                new RateLimits.Call(RateLimits.SUBMIT_BY_DOMAIN, email.domain()));
    }

    private static RateLimits.Call ofOwner(EmailAddress email) {
        return new RateLimits.Call(RateLimits.SUBMIT_BY_EMAIL, email.folded());
    }

    private RegistrationId submit(ValidRegistration form, SubmissionContext context) {
        try {
            return registrations.submit(form, context).id();
        } catch (DataIntegrityViolationException e) {
            return registrations.taken(context.key()).orElseThrow(() -> e);
        }
    }
}
