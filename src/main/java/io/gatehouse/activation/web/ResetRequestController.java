package io.gatehouse.activation.web;

import io.gatehouse.activation.ResetRequests;
import io.gatehouse.security.FormTokenVerdict;
import io.gatehouse.security.FormTokens;
import io.gatehouse.security.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which people who forgot their password ask for a link. */
@Controller
class ResetRequestController {

    private static final String FORM = "reset-request";
    private static final int LONGEST = 254;

    private final ResetRequests requests;
    private final FormTokens forms;
    private final RateLimits limits;

    ResetRequestController(ResetRequests requests, FormTokens forms, RateLimits limits) {
        this.requests = requests;
        this.forms = forms;
        this.limits = limits;
    }

    @GetMapping("/reset/request")
    ModelAndView form() {
        return new ModelAndView("door/reset-request").addObject("formToken", forms.issue(FORM));
    }

    @PostMapping("/reset/request")
    ModelAndView ask(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletRequest request) {
        if (!limits.allow(RateLimits.RESET_BY_ADDRESS, request.getRemoteAddr())) {
            return Pages.tooMany();
        }
        if (who.isBlank() || who.length() > LONGEST || forms.check(FORM, formToken) == FormTokenVerdict.FORGED) {
            return form().addObject("again", true);
        }
        requests.ask(who, request.getRemoteAddr());
        return new ModelAndView("redirect:/reset/request/sent");
    }

    @GetMapping("/reset/request/sent")
    String sent() {
        return "door/reset-sent";
    }
}
