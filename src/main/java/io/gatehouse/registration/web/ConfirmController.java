package io.gatehouse.registration.web;

import io.gatehouse.registration.ApplicantService;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationLinks;
import io.gatehouse.security.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Confirms an e-mail address by a button: programs that open every link of a mail confirm nothing. */
@Controller
class ConfirmController {

    private final ApplicantService applicants;
    private final RegistrationLinks links;
    private final RateLimits limits;

    ConfirmController(ApplicantService applicants, RegistrationLinks links, RateLimits limits) {
        this.applicants = applicants;
        this.links = links;
        this.limits = limits;
    }

    @GetMapping("/confirm")
    ModelAndView ask(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        if (!limits.allow(RateLimits.LINK_BY_ADDRESS, request.getRemoteAddr())) {
            return Messages.tooMany();
        }
        return applicants
                .toConfirm(token)
                .map(page -> page.confirmed()
                        ? statusOf(page.registration())
                        : new ModelAndView("register/confirm", "page", page).addObject("token", token))
                .orElseGet(Messages::linkNoLongerValid);
    }

    @PostMapping("/confirm")
    ModelAndView confirm(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return confirmed(token, request.getRemoteAddr()).map(this::statusOf).orElseGet(Messages::linkNoLongerValid);
    }

    /** Of two presses at once the second finds it confirmed. */
    private Optional<RegistrationDetails> confirmed(String token, String address) {
        try {
            return applicants.confirm(token, address);
        } catch (OptimisticLockingFailureException e) {
            return applicants.confirm(token, address);
        }
    }

    private ModelAndView statusOf(RegistrationDetails registration) {
        return new ModelAndView(new RedirectView(links.statusPath(registration), true, false, false));
    }
}
