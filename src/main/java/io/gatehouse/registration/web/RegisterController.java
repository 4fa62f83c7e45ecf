package io.gatehouse.registration.web;

import io.gatehouse.registration.form.FormRules;
import io.gatehouse.registration.form.FormVerdict;
import io.gatehouse.registration.form.RegistrationForm;
import io.gatehouse.registration.web.FormView.Notice;
import io.gatehouse.security.FormTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The public registration form. It keeps nothing on the server: each button sends the whole form, and each answer brings
 * the whole form back.
 */
@Controller
class RegisterController {

    static final String FORM = "register";

    private final RegisterScreens screens;
    private final FormRules rules;
    private final FormTokens tokens;
    private final Sending sending;
    private final DraftSaving drafts;

    RegisterController(
            RegisterScreens screens, FormRules rules, FormTokens tokens, Sending sending, DraftSaving drafts) {
        this.screens = screens;
        this.rules = rules;
        this.tokens = tokens;
        this.sending = sending;
        this.drafts = drafts;
    }

    @GetMapping("/register")
    ModelAndView begin() {
        return screens.form(RegistrationForm.empty(), PageFields.begun(tokens.issue(FORM)));
    }

    @PostMapping("/register")
    ModelAndView pressed(
            @ModelAttribute RegistrationForm form, @ModelAttribute PageFields page, HttpServletRequest request) {
        if (DelegateRows.isAction(page.action())) {
            return rows(DelegateRows.after(form, page));
        }
        return switch (page.action()) {
            case "edit" -> screens.form(form, page);
            case "open-policy" -> screens.policy(form, page);
            case "save-draft" ->
                page.change().isEmpty() ? drafts.save(form, page, request.getRemoteAddr()) : screens.form(form, page);
            case "send" -> sending.send(form, page, request.getRemoteAddr());
            default -> check(form, page);
        };
    }

    /** How the data binder says that a row has a number that no page of ours gave it. */
    @ExceptionHandler(IndexOutOfBoundsException.class)
    ModelAndView impossibleRow() {
        return Messages.malformed();
    }

    private ModelAndView rows(DelegateRows rows) {
        return screens.form(rows.form(), rows.page(), PasteProblems.of(rows.page()), pasteNotices(rows));
    }

    /** A pasted list becomes rows first, because the names in it were guessed and somebody should look at them. */
    private ModelAndView check(RegistrationForm typed, PageFields typedPage) {
        var read = DelegateRows.readLists(typed, typedPage);
        var problems = new ArrayList<>(Audience.problems(read.page().audience()));
        problems.addAll(PasteProblems.of(read.page()));
        return switch (rules.check(read.form())) {
            case FormVerdict.Invalid invalid -> {
                problems.addAll(invalid.problems());
                yield screens.form(read.form(), read.page(), problems, pasteNotices(read));
            }
            case FormVerdict.Valid valid ->
                problems.isEmpty() && read.added() == 0
                        ? screens.check(
                                read.form(), read.page(), valid.registration().warnings(), List.of())
                        : screens.form(read.form(), read.page(), problems, pasteNotices(read));
        };
    }

    private static Notice[] pasteNotices(DelegateRows rows) {
        return rows.added() == 0 ? new Notice[0] : new Notice[] {Notice.of("register.notice.listRead", rows.added())};
    }
}
