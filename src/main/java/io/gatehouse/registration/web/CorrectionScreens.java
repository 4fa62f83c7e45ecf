package io.gatehouse.registration.web;

import io.gatehouse.registration.FormComparison;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.form.FieldProblem;
import io.gatehouse.registration.form.FormCorrections;
import io.gatehouse.registration.form.FormDraft;
import io.gatehouse.registration.form.FormVerdict;
import io.gatehouse.registration.form.RegistrationForm;
import io.gatehouse.registration.web.FormView.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together the screens of a correction: the parts asked for, what becomes different, and "too late". */
@Component
class CorrectionScreens {

    private final FormChoices choices;
    private final FormComparison comparison;
    private final TypedFields typed;
    private final ProblemTexts texts;
    private final Answers answers;

    CorrectionScreens(
            FormChoices choices, FormComparison comparison, TypedFields typed, ProblemTexts texts, Answers answers) {
        this.choices = choices;
        this.comparison = comparison;
        this.typed = typed;
        this.texts = texts;
        this.answers = answers;
    }

    ModelAndView begin(RegistrationDetails registration, String token, FormDraft draft) {
        var fields = new CorrectionFields(token, registration.version(), List.of());
        return form(registration, draft, new CorrectionPosted(PageFields.begun(""), fields, ""), 0);
    }

    /** @param read how many providers were read from pasted lists */
    ModelAndView form(RegistrationDetails registration, FormDraft draft, CorrectionPosted posted, int read) {
        var notices = read == 0 ? List.<Notice>of() : List.of(Notice.of("register.notice.listRead", read));
        return form(registration, draft, posted, PasteProblems.of(posted.page()), notices);
    }

    ModelAndView problems(
            RegistrationDetails registration, FormDraft draft, CorrectionPosted posted, List<FieldProblem> unread) {
        var problems = new ArrayList<>(unread);
        if (draft.verdict() instanceof FormVerdict.Invalid(var found)) {
            problems.addAll(found);
        }
        return form(registration, draft, posted, problems, List.of());
    }

    private ModelAndView form(
            RegistrationDetails registration,
            FormDraft draft,
            CorrectionPosted posted,
            List<FieldProblem> problems,
            List<Notice> notices) {
        var screen = screen("register/correct", registration, draft, posted, problems, notices);
        screen.addObject(Keeping.NAME, new Keeping(CorrectionController.PATH, "edit", "check"));
        screen.addObject("answers", answers.of(draft.form(), typed.of(draft.form(), PageFields.begun(""))));
        return choices.addTo(screen);
    }

    ModelAndView check(RegistrationDetails registration, FormDraft draft, CorrectionPosted posted) {
        return check(registration, draft, posted, List.of());
    }

    ModelAndView check(
            RegistrationDetails registration, FormDraft draft, CorrectionPosted posted, List<FieldProblem> problems) {
        var screen = screen("register/correct-check", registration, draft, posted, problems, List.of());
        screen.addObject(Keeping.NAME, new Keeping(CorrectionController.PATH, "check", "send"));
        if (draft.verdict() instanceof FormVerdict.Valid(var corrected)) {
            screen.addObject(
                    "changes", comparison.between(registration.form(), corrected, LocaleContextHolder.getLocale()));
            screen.addObject("confirmAgain", !corrected.applicant().email().equals(registration.email()));
            screen.addObject("warnings", corrected.warnings());
        }
        screen.addObject("sentenceVersion", Attesting.SENTENCE_VERSION);
        screen.addObject("answers", answers.of(draft.form(), typed.of(draft.form(), PageFields.begun(""))));
        return screen;
    }

    /** The request was returned once more while somebody typed. */
    ModelAndView changed(RegistrationDetails registration, FormDraft draft, CorrectionPosted posted) {
        var screen = form(registration, draft, posted, List.of(), List.of(Notice.of("register.correct.changed")));
        screen.setStatus(HttpStatus.CONFLICT);
        return screen;
    }

    /** What was typed is told back, so that nothing is lost. */
    ModelAndView late(
            Optional<RegistrationDetails> registration, RegistrationForm form, PageFields page, String token) {
        var screen = new ModelAndView("register/correct-late")
                .addObject("why", registration.map(now -> now.state().name()).orElse("LINK_GONE"))
                .addObject("token", registration.isPresent() ? token : "")
                .addObject("typed", typed.of(form, page))
                .addObject(Keeping.NAME, new Keeping(CorrectionController.PATH, "edit", null))
                .addObject("answers", answers.of(form, typed.of(form, page)));
        screen.setStatus(registration.isPresent() ? HttpStatus.CONFLICT : HttpStatus.NOT_FOUND);
        return screen;
    }

    private ModelAndView screen(
            String template,
            RegistrationDetails registration,
            FormDraft draft,
            CorrectionPosted posted,
            List<FieldProblem> problems,
            List<Notice> notices) {
        var fields = typed.of(draft.form(), posted.page());
        var view = new FormView(
                draft.form(), posted.page(), fields, problems, notices, texts, PageScope.correcting(draft.open()));
        var screen = new ModelAndView(template, "view", view)
                .addObject("request", registration)
                .addObject("reason", StatusWords.reason(registration))
                .addObject("asked", registration.toCorrect().stream().sorted().toList())
                .addObject("fields", posted.fields().of(registration.version()))
                .addObject("open", draft.open().stream().sorted().toList())
                .addObject("kept", kept(draft, fields.keySet()));
        screen.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return screen;
    }

    /** The names of what can be corrected, and no other fields. */
    private static List<String> kept(FormDraft draft, Set<String> typed) {
        var open = FormCorrections.fields(draft.open());
        return typed.stream()
                .filter(name -> open.contains(name.contains("[") ? name.substring(0, name.indexOf('[')) : name))
                .toList();
    }
}
