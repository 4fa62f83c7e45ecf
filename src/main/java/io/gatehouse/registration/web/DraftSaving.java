package io.gatehouse.registration.web;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.registration.ChangeService;
import io.gatehouse.registration.Draft;
import io.gatehouse.registration.DraftService;
import io.gatehouse.registration.form.FieldProblem;
import io.gatehouse.registration.form.RegistrationForm;
import io.gatehouse.registration.web.FormView.Notice;
import io.gatehouse.security.FormTokens;
import io.gatehouse.security.RateLimits;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The button "go on later": the form comes back, and a link to it is mailed. It is answered alike for every address. */
@Component
class DraftSaving {

    private final DraftService drafts;
    private final ChangeService changes;
    private final RegisterScreens screens;
    private final FormTokens tokens;
    private final RateLimits limits;
    private final JsonMapper json;

    DraftSaving(
            DraftService drafts,
            ChangeService changes,
            RegisterScreens screens,
            FormTokens tokens,
            RateLimits limits,
            JsonMapper json) {
        this.drafts = drafts;
        this.changes = changes;
        this.screens = screens;
        this.tokens = tokens;
        this.limits = limits;
        this.json = json;
    }

    /** @param address network address it came from */
    ModelAndView save(RegistrationForm form, PageFields page, String address) {
        if (!page.website().isBlank()) {
            return again(form, page, "register.notice.trap");
        }
        return switch (tokens.check(RegisterController.FORM, page.formToken())) {
            case TOO_FAST -> again(form, page, "register.notice.tooFast");
            case EXPIRED, FORGED ->
                again(form, page.withFormToken(tokens.issue(RegisterController.FORM)), "register.notice.expired");
            case VALID -> limits.allow(RateLimits.LINK_BY_ADDRESS, address) ? kept(form, page) : Messages.tooMany();
        };
    }

    private ModelAndView kept(RegistrationForm form, PageFields page) {
        try {
            return page.change().isEmpty() ? access(form, page) : change(form, page);
        } catch (InvalidValueException e) {
            return screens.form(form, page, List.of(new FieldProblem("person.email", code(form, e), List.of())));
        }
    }

    private ModelAndView access(RegistrationForm form, PageFields page) {
        var email = EmailAddress.of(form.person().email());
        var name = form.person().firstName() + " " + form.person().lastName();
        keep(email, name, TypedDraft.of(form, page));
        return saved(form, page, email);
    }

    /** Mailed to the address of the account, whichever was typed: what the link opens is that account's. */
    private ModelAndView change(RegistrationForm form, PageFields page) {
        return changes.open(page.link())
                .map(present -> {
                    var account = present.account();
                    keep(account.email(), account.name().full(), TypedDraft.ofChange(form, page, present));
                    return saved(form, page, account.email());
                })
                .orElseGet(() -> again(form, page, "register.notice.changeLinkGone"));
    }

    private void keep(EmailAddress email, String name, TypedDraft draft) {
        if (limits.allow(RateLimits.DRAFT_BY_EMAIL, email.folded())) {
            drafts.save(new Draft(email, name, json.writeValueAsString(draft), LocaleContextHolder.getLocale()));
        }
    }

    private ModelAndView saved(RegistrationForm form, PageFields page, EmailAddress email) {
        return screens.form(form, page, Notice.of("register.notice.draftSaved", email.value()));
    }

    private static String code(RegistrationForm form, InvalidValueException problem) {
        return form.person().email().isBlank() ? "register.draft.email" : problem.code();
    }

    private ModelAndView again(RegistrationForm form, PageFields page, String notice) {
        var screen = screens.form(form, page, Notice.of(notice));
        screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return screen;
    }
}
