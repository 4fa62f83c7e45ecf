package io.gatehouse.registration.web;

import io.gatehouse.registration.ApplicantService;
import io.gatehouse.security.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tells applicants how far their registration is, and lets them have mail sent again or take it back. */
@Controller
class StatusController {

    /** What other pages did before they led here. */
    private static final Set<String> DONE_ELSEWHERE = Set.of("corrected", "answered", "changing");

    private final ApplicantService applicants;
    private final StatusScreens screens;
    private final RateLimits limits;

    StatusController(ApplicantService applicants, StatusScreens screens, RateLimits limits) {
        this.applicants = applicants;
        this.screens = screens;
        this.limits = limits;
    }

    @GetMapping("/status")
    ModelAndView status(@RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String done) {
        return page(token, DONE_ELSEWHERE.contains(done) ? done : null);
    }

    /** The page in the other language, while something is being typed. */
    @PostMapping("/status")
    ModelAndView typing(@RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String text) {
        return applicants
                .status(token)
                .map(page -> screens.typed(page, token, text))
                .orElseGet(Messages::linkNoLongerValid);
    }

    @PostMapping("/status/withdraw")
    ModelAndView withdraw(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return applicants.withdraw(token, request.getRemoteAddr())
                ? page(token, "withdrawn")
                : Messages.linkNoLongerValid();
    }

    @PostMapping("/status/keep-address")
    ModelAndView keepAddress(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return applicants.keepAddress(token, request.getRemoteAddr())
                ? page(token, "address-kept")
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
                .map(page -> screens.page(page, token, done))
                .orElseGet(Messages::linkNoLongerValid);
    }
}
