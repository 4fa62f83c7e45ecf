package io.gatehouse.activation.web;

import io.gatehouse.activation.ActivationService;
import io.gatehouse.activation.PasswordOutcome;
import io.gatehouse.activation.PasswordProblem;
import io.gatehouse.security.FormTokenVerdict;
import io.gatehouse.security.FormTokens;
import io.gatehouse.security.RateLimits;
import io.gatehouse.security.TokenPurpose;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind a mailed link: opening it changes nothing, sending the form sets the password. */
@Controller
class PasswordController {

    private static final String FORM = "password";

    private final ActivationService activation;
    private final FormTokens forms;
    private final RateLimits limits;

    PasswordController(ActivationService activation, FormTokens forms, RateLimits limits) {
        this.activation = activation;
        this.forms = forms;
        this.limits = limits;
    }

    @GetMapping("/activate")
    ModelAndView activation(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return show(TokenPurpose.ACTIVATION, token, request);
    }

    @GetMapping("/reset")
    ModelAndView reset(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return show(TokenPurpose.PASSWORD_RESET, token, request);
    }

    @PostMapping("/activate")
    ModelAndView activate(@ModelAttribute PasswordForm form, HttpServletRequest request) {
        return choose(TokenPurpose.ACTIVATION, form, request);
    }

    @PostMapping("/reset")
    ModelAndView change(@ModelAttribute PasswordForm form, HttpServletRequest request) {
        return choose(TokenPurpose.PASSWORD_RESET, form, request);
    }

    @GetMapping({"/activate/done", "/reset/done"})
    String done() {
        return "door/password-chosen";
    }

    private ModelAndView show(TokenPurpose purpose, String token, HttpServletRequest request) {
        return limited(request) ? Pages.tooMany() : page(purpose, token);
    }

    private ModelAndView choose(TokenPurpose purpose, PasswordForm form, HttpServletRequest request) {
        if (limited(request)) {
            return Pages.tooMany();
        }
        if (forms.check(FORM, form.formToken()) == FormTokenVerdict.FORGED) {
            return page(purpose, form.token()).addObject("again", true);
        }
        if (form.repeatedWrongly()) {
            return refused(purpose, form, Set.of(PasswordProblem.NOT_REPEATED));
        }
        var password = form.password().toCharArray();
        return answer(purpose, form, activation.choose(purpose, form.token(), password, request.getRemoteAddr()));
    }

    private ModelAndView answer(TokenPurpose purpose, PasswordForm form, PasswordOutcome outcome) {
        return switch (outcome) {
            case PasswordOutcome.Chosen chosen -> new ModelAndView("redirect:" + path(purpose) + "/done");
            case PasswordOutcome.LinkNoLongerValid() -> Pages.linkGone(purpose);
            case PasswordOutcome.PasswordRefused(var problems) -> refused(purpose, form, problems);
            case PasswordOutcome.DirectoryUnavailable() -> unavailable(page(purpose, form.token()));
        };
    }

    private ModelAndView refused(TokenPurpose purpose, PasswordForm form, Set<PasswordProblem> problems) {
        var page = page(purpose, form.token())
                .addObject("problems", problems.stream().sorted().toList());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView unavailable(ModelAndView page) {
        page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return page.addObject("unavailable", true);
    }

    private ModelAndView page(TokenPurpose purpose, String token) {
        return activation
                .open(purpose, token)
                .map(page -> new ModelAndView("door/password")
                        .addObject("page", page)
                        .addObject("purpose", purpose.name())
                        .addObject("action", path(purpose))
                        .addObject("token", token)
                        .addObject("formToken", forms.issue(FORM)))
                .orElseGet(() -> Pages.linkGone(purpose));
    }

    private boolean limited(HttpServletRequest request) {
        return !limits.allow(RateLimits.LINK_BY_ADDRESS, request.getRemoteAddr());
    }

    private static String path(TokenPurpose purpose) {
        return switch (purpose) {
            case ACTIVATION -> "/activate";
            case PASSWORD_RESET -> "/reset";
        };
    }
}
