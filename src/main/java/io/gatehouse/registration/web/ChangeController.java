package io.gatehouse.registration.web;

import io.gatehouse.account.GrantSnapshot;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.registration.ChangeLink;
import io.gatehouse.registration.ChangeLinkService;
import io.gatehouse.registration.ChangeService;
import io.gatehouse.registration.PresentAccess;
import io.gatehouse.registration.form.FormBeginning;
import io.gatehouse.registration.web.FormView.Notice;
import io.gatehouse.security.FormTokenVerdict;
import io.gatehouse.security.FormTokens;
import io.gatehouse.security.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The way of people with an account to the form: they have a link mailed, and it opens the form with what they have. It is
 * answered alike for every address.
 */
@Controller
class ChangeController {

    private static final String FORM = "change-link";

    private final ChangeService changes;
    private final ChangeLinkService links;
    private final RegisterScreens screens;
    private final FormBeginning beginning;
    private final FormTokens tokens;
    private final RateLimits limits;

    ChangeController(
            ChangeService changes,
            ChangeLinkService links,
            RegisterScreens screens,
            FormBeginning beginning,
            FormTokens tokens,
            RateLimits limits) {
        this.changes = changes;
        this.links = links;
        this.screens = screens;
        this.beginning = beginning;
        this.tokens = tokens;
        this.limits = limits;
    }

    @GetMapping("/register/change")
    ModelAndView begin(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String at,
            HttpServletRequest request) {
        if (token.isEmpty()) {
            return asking("", null);
        }
        if (!limits.allow(RateLimits.LINK_BY_ADDRESS, request.getRemoteAddr())) {
            return Messages.tooMany();
        }
        return changes.open(ChangeLink.of(token, at))
                .map(present -> at.isEmpty() && present.workplaces().size() > 1
                        ? choosing(present, token)
                        : form(present, token, at))
                .orElseGet(Messages::changeLinkGone);
    }

    private static ModelAndView choosing(PresentAccess present, String token) {
        return new ModelAndView("register/change-where")
                .addObject("token", token)
                .addObject("workplaces", present.workplaces());
    }

    private ModelAndView form(PresentAccess present, String token, String at) {
        var renew = present.ending().stream().map(GrantSnapshot::entitlement).toList();
        var page = PageFields.changing(tokens.issue(RegisterController.FORM), token, at, renew);
        return screens.form(beginning.of(present), page, opened(present));
    }

    private static Notice opened(PresentAccess present) {
        var username = present.account().username();
        return present.workplaces().size() > 1
                ? Notice.of(
                        "register.change.openedAt",
                        username,
                        present.workplace().orElseThrow().organizationName())
                : Notice.of("register.change.opened", username);
    }

    @PostMapping("/register/change")
    ModelAndView ask(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletRequest request) {
        if (!limits.allow(RateLimits.LINK_BY_ADDRESS, request.getRemoteAddr())) {
            return Messages.tooMany();
        }
        if (tokens.check(FORM, formToken) == FormTokenVerdict.FORGED) {
            return asking(email, "register.notice.expired");
        }
        try {
            return ask(EmailAddress.of(email));
        } catch (InvalidValueException e) {
            return asking(email, email.isBlank() ? "register.missing.person.email" : e.code());
        }
    }

    /** More for one address than its owner should get is not told either. */
    private ModelAndView ask(EmailAddress email) {
        if (limits.allow(RateLimits.CHANGE_BY_EMAIL, email.folded())) {
            links.ask(email, LocaleContextHolder.getLocale());
        }
        return new ModelAndView(new RedirectView("/register/change/sent", true, false, false));
    }

    @GetMapping("/register/change/sent")
    ModelAndView sent() {
        return new ModelAndView("register/change-sent");
    }

    private ModelAndView asking(String email, @Nullable String problem) {
        var screen = new ModelAndView("register/change")
                .addObject("formToken", tokens.issue(FORM))
                .addObject("email", email)
                .addObject("problem", problem);
        screen.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return screen;
    }
}
