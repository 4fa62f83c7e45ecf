package io.gatehouse.registration.web;

import io.gatehouse.registration.ApplicantService;
import io.gatehouse.security.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page after a submission. It is the same for everybody. */
@Controller
class SentController {

    private final SentLinks links;
    private final ApplicantService applicants;
    private final RateLimits limits;

    SentController(SentLinks links, ApplicantService applicants, RateLimits limits) {
        this.links = links;
        this.applicants = applicants;
        this.limits = limits;
    }

    @GetMapping("/register/sent")
    ModelAndView sent(@RequestParam(defaultValue = "") String token) {
        return page(token, false);
    }

    @PostMapping("/register/sent")
    ModelAndView resend(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (!limits.allow(RateLimits.LINK_BY_ADDRESS, address)) {
            return Messages.tooMany();
        }
        links.read(token)
                .filter(sent ->
                        limits.allow(RateLimits.SUBMIT_BY_EMAIL, sent.email().toLowerCase(Locale.ROOT)))
                .ifPresent(sent -> applicants.resendConfirmation(sent.id(), address));
        return page(token, true);
    }

    private ModelAndView page(String token, boolean again) {
        return links.read(token)
                .map(sent -> new ModelAndView("register/sent")
                        .addObject("email", sent.email())
                        .addObject("token", token)
                        .addObject("again", again))
                .orElseGet(Messages::linkNoLongerValid);
    }
}
