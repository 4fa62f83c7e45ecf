package io.gatehouse.registration.web;

import io.gatehouse.registration.SubmissionContext;
import io.gatehouse.registration.ValidRegistration;
import io.gatehouse.registration.form.FormRules;
import io.gatehouse.registration.form.FormVerdict;
import io.gatehouse.registration.form.RegistrationForm;
import io.gatehouse.registration.web.FormView.Notice;
import io.gatehouse.security.FormTokens;
import java.time.Clock;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The last button: whatever keeps a registration from being sent brings the form back with everything in it. */
@Component
class Sending {

    private final RegisterScreens screens;
    private final FormRules rules;
    private final FormTokens tokens;
    private final OpenedMarks opened;
    private final Submission submission;
    private final Clock clock;

    Sending(
            RegisterScreens screens,
            FormRules rules,
            FormTokens tokens,
            OpenedMarks opened,
            Submission submission,
            Clock clock) {
        this.screens = screens;
        this.rules = rules;
        this.tokens = tokens;
        this.opened = opened;
        this.submission = submission;
        this.clock = clock;
    }

    ModelAndView send(RegistrationForm form, PageFields page, String address) {
        var audience = Audience.problems(page.audience());
        if (!audience.isEmpty()) {
            return screens.form(form, page, audience);
        }
        return switch (rules.check(form)) {
            case FormVerdict.Invalid invalid -> screens.form(form, page, invalid.problems());
            case FormVerdict.Valid valid -> send(valid.registration(), form, page, address);
        };
    }

    private ModelAndView send(ValidRegistration valid, RegistrationForm form, PageFields page, String address) {
        if (!page.website().isBlank()) {
            return again(valid, form, page, "register.notice.trap");
        }
        return switch (tokens.check(RegisterController.FORM, page.formToken())) {
            case TOO_FAST -> again(valid, form, page, "register.notice.tooFast");
            case EXPIRED, FORGED ->
                again(
                        valid,
                        form,
                        page.withFormToken(tokens.issue(RegisterController.FORM)),
                        "register.notice.expired");
            case VALID -> attested(valid, form, page, address);
        };
    }

    private ModelAndView again(ValidRegistration valid, RegistrationForm form, PageFields page, String notice) {
        var screen = screens.check(form, page, valid.warnings(), List.of(), Notice.of(notice));
        screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return screen;
    }

    private ModelAndView attested(ValidRegistration valid, RegistrationForm form, PageFields page, String address) {
        var opening = opened.read(page.opened()).orElse(null);
        var attesting = new Attesting(page.authorizedEmployee(), page.policiesRead(), opening);
        if (opening == null || !attesting.problems().isEmpty()) {
            return screens.check(form, page, valid.warnings(), attesting.problems());
        }
        var attestations = attesting.attestations(opening.version(), clock.instant(), address);
        var context = new SubmissionContext(
                key(page.formToken()), null, null, address, LocaleContextHolder.getLocale(), false, attestations);
        return page.change().isEmpty()
                ? submission.send(valid, context).map(Sending::seeOther).orElseGet(() -> tooMany(valid, form, page))
                : change(valid, form, page, context);
    }

    private ModelAndView change(
            ValidRegistration valid, RegistrationForm form, PageFields page, SubmissionContext context) {
        return switch (submission.sendChange(valid, page, context)) {
            case Submission.Handed.To(var path) -> seeOther(path);
            case Submission.Handed.Refused(var notice) -> again(valid, form, page, notice);
        };
    }

    private static ModelAndView seeOther(String path) {
        return new ModelAndView(new RedirectView(path, true, false, false));
    }

    private ModelAndView tooMany(ValidRegistration valid, RegistrationForm form, PageFields page) {
        var screen = screens.check(form, page, valid.warnings(), List.of(), Notice.of("register.notice.tooMany"));
        screen.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return screen;
    }

    /** The same form sent twice makes one registration. */
    private static String key(String formToken) {
        return "form:" + Digest.of(formToken);
    }
}
