package io.gatehouse.registration.web;

import io.gatehouse.registration.form.RegistrationForm;
import io.gatehouse.registration.web.FormView.Notice;
import io.gatehouse.security.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps the form of a change, and brings a form back that somebody saved to go on with. */
@Controller
class DraftController {

    static final String PATH = "/register/draft";

    private final DraftOpening opening;
    private final DraftSaving saving;
    private final RegisterScreens screens;
    private final RateLimits limits;

    DraftController(DraftOpening opening, DraftSaving saving, RegisterScreens screens, RateLimits limits) {
        this.opening = opening;
        this.saving = saving;
        this.screens = screens;
        this.limits = limits;
    }

    @GetMapping(PATH)
    ModelAndView resume(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        if (!limits.allow(RateLimits.LINK_BY_ADDRESS, request.getRemoteAddr())) {
            return Messages.tooMany();
        }
        return opening.open(token)
                .map(draft -> screens.form(draft.form(), draft.page(), Notice.of("register.notice.draftOpened")))
                .orElseGet(Messages::draftGone);
    }

    @PostMapping(PATH)
    ModelAndView save(
            @ModelAttribute RegistrationForm form, @ModelAttribute PageFields page, HttpServletRequest request) {
        return saving.save(form, page, request.getRemoteAddr());
    }

    /** How the data binder says that a row has a number that no page of ours gave it. */
    @ExceptionHandler(IndexOutOfBoundsException.class)
    ModelAndView impossibleRow() {
        return Messages.malformed();
    }
}
