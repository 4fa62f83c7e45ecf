package io.gatehouse.registration.web;

import io.gatehouse.registration.ApplicantService;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.StatusPage;
import io.gatehouse.registration.form.FormCorrections;
import io.gatehouse.registration.form.FormDraft;
import io.gatehouse.registration.form.FormVerdict;
import io.gatehouse.registration.form.RegistrationForm;
import io.gatehouse.security.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The page on which applicants correct what staff asked them to. As on the form itself each button sends everything, and
 * each answer brings it back.
 */
@Controller
class CorrectionController {

    static final String PATH = "/status/correct";

    private final ApplicantService applicants;
    private final FormCorrections corrections;
    private final CorrectionScreens screens;
    private final CorrectionSending sending;
    private final RateLimits limits;

    CorrectionController(
            ApplicantService applicants,
            FormCorrections corrections,
            CorrectionScreens screens,
            CorrectionSending sending,
            RateLimits limits) {
        this.applicants = applicants;
        this.corrections = corrections;
        this.screens = screens;
        this.sending = sending;
        this.limits = limits;
    }

    @GetMapping(PATH)
    ModelAndView begin(@RequestParam(defaultValue = "") String token) {
        return applicants
                .status(token)
                .map(StatusPage::registration)
                .map(registration -> returned(registration)
                        ? screens.begin(
                                registration, token, corrections.begin(registration.form(), registration.toCorrect()))
                        : new ModelAndView(new RedirectView("/status?token=" + token, true, false, false)))
                .orElseGet(Messages::linkNoLongerValid);
    }

    @PostMapping(PATH)
    ModelAndView pressed(
            @ModelAttribute RegistrationForm form,
            @ModelAttribute PageFields page,
            @ModelAttribute CorrectionFields fields,
            HttpServletRequest request) {
        var held = applicants.status(fields.token()).map(StatusPage::registration);
        return held.filter(CorrectionController::returned)
                .map(registration ->
                        pressed(registration, form, new CorrectionPosted(page, fields, request.getRemoteAddr())))
                .orElseGet(() -> screens.late(held, form, page, fields.token()));
    }

    private ModelAndView pressed(RegistrationDetails registration, RegistrationForm form, CorrectionPosted posted) {
        var typed = DelegateRows.isAction(posted.page().action())
                ? DelegateRows.after(form, posted.page())
                : DelegateRows.readLists(form, posted.page());
        var draft = corrections.typed(
                registration.form(),
                registration.toCorrect(),
                typed.form(),
                posted.fields().shown());
        var read = posted.with(typed.page());
        return stays(posted, typed)
                ? screens.form(registration, draft, read, typed.added())
                : goesOn(registration, draft, read);
    }

    /** A pasted list becomes rows first, because the names in it were guessed and somebody should look at them. */
    private static boolean stays(CorrectionPosted posted, DelegateRows typed) {
        var action = posted.page().action();
        return DelegateRows.isAction(action) || action.equals("edit") || typed.added() > 0;
    }

    private ModelAndView goesOn(RegistrationDetails registration, FormDraft draft, CorrectionPosted posted) {
        var unread = PasteProblems.of(posted.page());
        if (!(draft.verdict() instanceof FormVerdict.Valid(var corrected)) || !unread.isEmpty()) {
            return screens.problems(registration, draft, posted, unread);
        }
        if (!posted.page().action().equals("send")) {
            return screens.check(registration, draft, posted);
        }
        return limits.allow(RateLimits.LINK_BY_ADDRESS, posted.address())
                ? sending.send(registration, draft, corrected, posted)
                : Messages.tooMany();
    }

    private static boolean returned(RegistrationDetails registration) {
        return registration.state() == RegistrationState.RETURNED;
    }

    /** How the data binder says that a row has a number that no page of ours gave it. */
    @ExceptionHandler(IndexOutOfBoundsException.class)
    ModelAndView impossibleRow() {
        return Messages.malformed();
    }
}
