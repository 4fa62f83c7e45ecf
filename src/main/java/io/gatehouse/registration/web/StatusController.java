package io.gatehouse.registration.web;

import io.gatehouse.registration.ApplicantService;
import io.gatehouse.security.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tells applicants how far their registration is, and lets them have mail sent again or take it back. */
@Controller
class StatusController {

    private final ApplicantService applicants;
    private final StatusWords words;
    private final Moments moments;
    private final RateLimits limits;

    StatusController(ApplicantService applicants, StatusWords words, Moments moments, RateLimits limits) {
        this.applicants = applicants;
        this.words = words;
        this.moments = moments;
        this.limits = limits;
    }

    @GetMapping("/status")
    ModelAndView status(@RequestParam(defaultValue = "") String token) {
        return page(token, null);
    }

    @PostMapping("/status/withdraw")
    ModelAndView withdraw(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return applicants.withdraw(token, request.getRemoteAddr())
                ? page(token, "withdrawn")
                : Messages.linkNoLongerValid();
    }

    @PostMapping("/status/resend")
    ModelAndView resend(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (!limits.allow(RateLimits.LINK_BY_ADDRESS, address)) {
            return Messages.tooMany();
        }
        return applicants.resend(token, address) ? page(token, "resent") : Messages.linkNoLongerValid();
    }

    private ModelAndView page(String token, @Nullable String done) {
        return applicants
                .status(token)
                .map(page -> new ModelAndView("register/status", "page", page)
                        .addObject("token", token)
                        .addObject("done", done)
                        .addObject("lines", words.lines(page.registration()))
                        .addObject("reason", StatusWords.reason(page.registration()))
                        .addObject("moments", moments))
                .orElseGet(Messages::linkNoLongerValid);
    }
}
