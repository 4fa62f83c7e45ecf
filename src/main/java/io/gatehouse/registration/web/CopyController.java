package io.gatehouse.registration.web;

import io.gatehouse.registration.ApplicantService;
import io.gatehouse.registration.StatusPage;
import io.gatehouse.registration.form.FormCorrections;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything that was sent, on one page to print and keep. */
@Controller
class CopyController {

    private final ApplicantService applicants;
    private final TypedFields typed;
    private final Answers answers;
    private final Moments moments;

    CopyController(ApplicantService applicants, TypedFields typed, Answers answers, Moments moments) {
        this.applicants = applicants;
        this.typed = typed;
        this.answers = answers;
        this.moments = moments;
    }

    @GetMapping("/status/copy")
    ModelAndView copy(@RequestParam(defaultValue = "") String token) {
        return applicants.status(token).map(page -> copy(page, token)).orElseGet(Messages::linkNoLongerValid);
    }

    private ModelAndView copy(StatusPage page, String token) {
        var form = FormCorrections.written(page.registration().form());
        var told = typed.of(form, PageFields.begun(""));
        return new ModelAndView("register/copy", "request", page.registration())
                .addObject("token", token)
                .addObject(
                        "answers",
                        page.registration().change() == null ? answers.of(form, told) : answers.ofChange(form, told))
                .addObject("moments", moments);
    }
}
