package io.gatehouse.registration.web;

import io.gatehouse.registration.FormWarning;
import io.gatehouse.registration.form.FieldProblem;
import io.gatehouse.registration.form.RegistrationForm;
import io.gatehouse.registration.web.FormView.Notice;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together the three screens of a registration: the form, the policies, the answers to be checked. */
@Component
class RegisterScreens {

    private final FormChoices choices;
    private final OpenedMarks opened;
    private final TypedFields typed;
    private final ProblemTexts texts;
    private final Answers answers;
    private final ChangesAsked changes;

    RegisterScreens(
            FormChoices choices,
            OpenedMarks opened,
            TypedFields typed,
            ProblemTexts texts,
            Answers answers,
            ChangesAsked changes) {
        this.choices = choices;
        this.opened = opened;
        this.typed = typed;
        this.texts = texts;
        this.answers = answers;
        this.changes = changes;
    }

    ModelAndView form(RegistrationForm form, PageFields page, Notice... notices) {
        return form(form, page, List.of(), notices);
    }

    ModelAndView form(RegistrationForm form, PageFields page, List<FieldProblem> problems, Notice... notices) {
        var screen = screen("register/form", form, page, problems, notices);
        screen.addObject(Keeping.NAME, new Keeping(path(), "edit", "check"));
        screen.addObject("ending", changes.ending(page));
        return choices.addTo(screen);
    }

    ModelAndView check(
            RegistrationForm form,
            PageFields page,
            Set<FormWarning> warnings,
            List<FieldProblem> problems,
            Notice... notices) {
        var screen = screen("register/check", form, page, problems, notices);
        screen.addObject(Keeping.NAME, new Keeping(path(), "check", "send"));
        screen.addObject("policy", opened.required());
        screen.addObject("opening", opened.read(page.opened()).orElse(null));
        screen.addObject("sentenceVersion", Attesting.SENTENCE_VERSION);
        screen.addObject("warnings", warnings);
        var told = typed.of(form, page);
        screen.addObject("answers", page.change().isEmpty() ? answers.of(form, told) : answers.ofChange(form, told));
        screen.addObject("different", changes.different(form, page));
        screen.addObject("renewed", changes.renewed(page));
        return screen;
    }

    /** The document, with the form in hidden fields and the mark that brings both back. */
    ModelAndView policy(RegistrationForm form, PageFields page) {
        var screen = screen("register/policy", form, page.withOpened(opened.issue()), List.of());
        screen.addObject(Keeping.NAME, new Keeping(path(), "open-policy", "check"));
        screen.addObject("policy", opened.required());
        return screen;
    }

    private static String path() {
        return PageScope.REGISTRATION.path();
    }

    private ModelAndView screen(
            String template, RegistrationForm form, PageFields page, List<FieldProblem> problems, Notice... notices) {
        var view = new FormView(
                form, page, typed.of(form, page), problems, List.of(notices), texts, PageScope.REGISTRATION);
        var screen = new ModelAndView(template, "view", view);
        screen.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return screen;
    }
}
