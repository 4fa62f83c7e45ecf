package io.gatehouse.registration.web;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.common.PostalAddress;
import io.gatehouse.delegation.Delivery;
import io.gatehouse.registration.FormWarning;
import io.gatehouse.registration.form.Credentials;
import io.gatehouse.registration.form.FieldProblem;
import io.gatehouse.registration.form.PersonFields;
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

    private static final Set<String> ALERTS = Set.of("ALERTS_CBA", "ALERTS_PBA");

    private final Catalog catalog;
    private final PolicyDocuments policies;
    private final OpenedMarks opened;
    private final TypedFields typed;
    private final ProblemTexts texts;
    private final Answers answers;

    RegisterScreens(
            Catalog catalog,
            PolicyDocuments policies,
            OpenedMarks opened,
            TypedFields typed,
            ProblemTexts texts,
            Answers answers) {
        this.catalog = catalog;
        this.policies = policies;
        this.opened = opened;
        this.typed = typed;
        this.texts = texts;
        this.answers = answers;
    }

    ModelAndView form(RegistrationForm form, PageFields page, Notice... notices) {
        return form(form, page, List.of(), notices);
    }

    ModelAndView form(RegistrationForm form, PageFields page, List<FieldProblem> problems, Notice... notices) {
        var screen = screen("register/form", form, page, problems, notices);
        screen.addObject("credentials", Credentials.OFFERED);
        screen.addObject("suffixes", PersonFields.SUFFIXES);
        screen.addObject("states", PostalAddress.STATES.stream().sorted().toList());
        screen.addObject("levels", offered(catalog.accessLevels()));
        screen.addObject("services", offered(catalog.services()));
        screen.addObject("roles", offered(catalog.roles()));
        screen.addObject("deliveries", Delivery.values());
        return screen;
    }

    ModelAndView check(
            RegistrationForm form,
            PageFields page,
            Set<FormWarning> warnings,
            List<FieldProblem> problems,
            Notice... notices) {
        var screen = screen("register/check", form, page, problems, notices);
        screen.addObject("policy", policies.required());
        screen.addObject("opening", opened.read(page.opened()).orElse(null));
        screen.addObject("sentenceVersion", Attesting.SENTENCE_VERSION);
        screen.addObject("warnings", warnings);
        screen.addObject("answers", answers.of(form, typed.of(form, page)));
        return screen;
    }

    /** The document, with the form in hidden fields and the mark that brings both back. */
    ModelAndView policy(RegistrationForm form, PageFields page) {
        var screen = screen("register/policy", form, page.withOpened(opened.issue()), List.of());
        screen.addObject("policy", policies.required());
        return screen;
    }

    private ModelAndView screen(
            String template, RegistrationForm form, PageFields page, List<FieldProblem> problems, Notice... notices) {
        var view = new FormView(form, page, typed.of(form, page), problems, List.of(notices), texts);
        var screen = new ModelAndView(template, "view", view);
        screen.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return screen;
    }

    /** Alerts are asked for by choosing how they come, so they have no box of their own. */
    private static List<Entitlement> offered(List<Entitlement> entitlements) {
        return entitlements.stream()
                .filter(entitlement -> entitlement.offered() && !ALERTS.contains(entitlement.code()))
                .toList();
    }
}
