package io.gatehouse.firstrun.demo;

import io.gatehouse.common.Languages;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.HandlingService;
import io.gatehouse.registration.NoteService;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.ReviewOutcome;
import io.gatehouse.registration.ReviewService;
import io.gatehouse.registration.SubmissionContext;
import io.gatehouse.registration.form.FormRules;
import io.gatehouse.registration.form.FormVerdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A dozen requests on the desk: the same form and the same steps as everyone's. */
@Component
@OnDemo
class DemoRegistrations {

    private final FormRules rules;
    private final RegistrationService registrations;
    private final HandlingService handling;
    private final NoteService notes;
    private final ReviewService review;
    private final JsonMapper json;

    DemoRegistrations(
            FormRules rules,
            RegistrationService registrations,
            HandlingService handling,
            NoteService notes,
            ReviewService review,
            JsonMapper json) {
        this.rules = rules;
        this.registrations = registrations;
        this.handling = handling;
        this.notes = notes;
        this.review = review;
        this.json = json;
    }

    List<DemoRegistration> all() {
        try (var stream = new ClassPathResource("demo/registrations.json").getInputStream()) {
            return json.readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands a form in; its e-mail address counts as confirmed unless it stays at the first step. */
    RegistrationId handIn(DemoRegistration demo) {
        var confirmed = demo.step() != RegistrationState.SUBMITTED;
        var context = new SubmissionContext(
                UUID.randomUUID().toString(), null, null, null, Languages.ENGLISH, confirmed, List.of());
        return switch (rules.check(demo.form())) {
            case FormVerdict.Valid valid ->
                registrations.accept(valid.registration(), context).id();
            case FormVerdict.Invalid invalid -> throw new IllegalStateException("Demo form: " + invalid.problems());
        };
    }

    /** Takes it as far as it gets, as the member of staff who is acting. */
    void handle(DemoRegistration demo, RegistrationId id) {
        if (demo.note() != null) {
            notes.add(id, demo.note());
        }
        var outcome = step(demo, registrations.find(id).orElseThrow());
        if (!(outcome instanceof ReviewOutcome.Decided)) {
            throw new IllegalStateException(
                    "Demo request of " + demo.form().person().email() + ": " + outcome);
        }
    }

    private ReviewOutcome step(DemoRegistration demo, RegistrationDetails now) {
        return switch (demo.step()) {
            case IN_REVIEW -> handling.takeUp(now.id(), now.version());
            case ON_HOLD -> review.hold(now.id(), now.version(), reason(demo));
            case RETURNED -> review.returnToApplicant(now.id(), now.version(), reason(demo));
            case REJECTED -> review.reject(now.id(), now.version(), reason(demo));
            default -> new ReviewOutcome.Decided(now);
        };
    }

    private static Reason reason(DemoRegistration demo) {
        return Reason.of(Objects.requireNonNull(demo.reason()));
    }
}
