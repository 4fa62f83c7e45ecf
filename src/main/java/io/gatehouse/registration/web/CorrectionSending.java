package io.gatehouse.registration.web;

import io.gatehouse.registration.Attestation;
import io.gatehouse.registration.CorrectedForm;
import io.gatehouse.registration.CorrectionOutcome;
import io.gatehouse.registration.CorrectionService;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationLinks;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.ValidRegistration;
import io.gatehouse.registration.form.FieldProblem;
import io.gatehouse.registration.form.FormDraft;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The last button of a correction. */
@Component
class CorrectionSending {

    private final CorrectionService corrections;
    private final CorrectionScreens screens;
    private final RegistrationLinks links;
    private final SentLinks sent;
    private final Clock clock;

    CorrectionSending(
            CorrectionService corrections,
            CorrectionScreens screens,
            RegistrationLinks links,
            SentLinks sent,
            Clock clock) {
        this.corrections = corrections;
        this.screens = screens;
        this.links = links;
        this.sent = sent;
        this.clock = clock;
    }

    ModelAndView send(
            RegistrationDetails registration, FormDraft draft, ValidRegistration corrected, CorrectionPosted posted) {
        if (!posted.page().authorizedEmployee()) {
            var missing = new FieldProblem("authorizedEmployee", "register.missing.authorizedEmployee", List.of());
            return screens.check(registration, draft, posted, List.of(missing));
        }
        var form = new CorrectedForm(posted.fields().version(), corrected, attestation(posted.address()));
        return switch (corrections.correct(posted.fields().token(), form)) {
            case CorrectionOutcome.Corrected(var now) -> seeOther(pageOf(now));
            case CorrectionOutcome.Late(var now) ->
                now.state() == RegistrationState.RETURNED
                        ? screens.changed(now, draft, posted)
                        : late(Optional.of(now), draft, posted);
            case CorrectionOutcome.LinkGone gone -> late(Optional.empty(), draft, posted);
        };
    }

    private ModelAndView late(Optional<RegistrationDetails> now, FormDraft draft, CorrectionPosted posted) {
        return screens.late(now, draft.form(), posted.page(), posted.fields().token());
    }

    private Attestation attestation(String address) {
        return new Attestation(
                Attestation.Kind.AUTHORIZED_EMPLOYEE, Attesting.SENTENCE_VERSION, null, clock.instant(), address);
    }

    /** Another address is confirmed first, and only its reader gets the link to the status page. */
    private String pageOf(RegistrationDetails now) {
        return now.state() == RegistrationState.SUBMITTED
                ? sent.path(now.id(), now.email())
                : links.statusPath(now) + "&done=corrected";
    }

    private static ModelAndView seeOther(String path) {
        return new ModelAndView(new RedirectView(path, true, false, false));
    }
}
