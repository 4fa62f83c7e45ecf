package io.gatehouse.registration.web;

import io.gatehouse.common.Languages;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.SubmissionContext;
import io.gatehouse.registration.ValidRegistration;
import io.gatehouse.registration.form.FieldProblem;
import io.gatehouse.registration.form.FormRules;
import io.gatehouse.registration.form.FormVerdict;
import io.gatehouse.security.ApiCaller;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a program handed in, holds it against the rules and takes it in, once per key. */
@Component
class IntakeDesk {

    private final FormRules rules;
    private final PolicyDocuments policies;
    private final RegistrationService registrations;
    private final ObjectReader reader;
    private final Clock clock;

    IntakeDesk(
            FormRules rules,
            PolicyDocuments policies,
            RegistrationService registrations,
            JsonMapper json,
            Clock clock) {
        this.rules = rules;
        this.policies = policies;
        this.registrations = registrations;
        // A field with a name that we do not know would be lost: it is refused.
        this.reader = json.readerFor(IntakeRequest.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Outcome {}

    record Taken(IntakeAnswer answer) implements Outcome {}

    record TakenBefore(IntakeAnswer answer) implements Outcome {}

    record Refused(List<FieldProblem> problems) implements Outcome {}

    /** @throws tools.jackson.core.JacksonException when the body is not the JSON that is expected */
    Outcome take(byte[] body, IntakeKey key, ApiCaller caller) {
        IntakeRequest request = reader.readValue(body);
        var attesting = new IntakeAttesting(request.affirmed(), policies.required());
        var verdict = rules.check(request.form());
        var problems = new ArrayList<FieldProblem>();
        if (verdict instanceof FormVerdict.Invalid(var ofForm)) {
            problems.addAll(ofForm);
        }
        problems.addAll(attesting.problems());
        return verdict instanceof FormVerdict.Valid(var registration) && problems.isEmpty()
                ? accept(registration, context(request, attesting, key, caller))
                : new Refused(problems);
    }

    private SubmissionContext context(
            IntakeRequest request, IntakeAttesting attesting, IntakeKey key, ApiCaller caller) {
        return new SubmissionContext(
                key.value(),
                key.digest(),
                caller.name(),
                caller.address(),
                Languages.ENGLISH,
                request.confirmed(),
                attesting.attestations(clock.instant(), caller.address()));
    }

    private Outcome accept(ValidRegistration registration, SubmissionContext context) {
        var before = registrations.taken(context.key());
        try {
            var details = registrations.accept(registration, context);
            return before.isPresent() ? new TakenBefore(IntakeAnswer.of(details)) : new Taken(IntakeAnswer.of(details));
        } catch (DataIntegrityViolationException twin) {
            // The same call at the same time was a moment faster.
            return new TakenBefore(IntakeAnswer.of(registrations.accept(registration, context)));
        }
    }
}
