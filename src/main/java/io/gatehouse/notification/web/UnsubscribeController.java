package io.gatehouse.notification.web;

import io.gatehouse.notification.MailDigest;
import io.gatehouse.notification.MailPreferenceService;
import io.gatehouse.security.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Stops a regular mail by one POST (RFC 8058), which the reader's mail program may send. Opening the link only asks: programs
 * that open every link of a mail stop nothing.
 */
@Controller
class UnsubscribeController {

    private final MailPreferenceService preferences;
    private final RateLimits limits;

    UnsubscribeController(MailPreferenceService preferences, RateLimits limits) {
        this.preferences = preferences;
        this.limits = limits;
    }

    @GetMapping("/unsubscribe")
    ModelAndView ask(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        if (!limits.allow(RateLimits.LINK_BY_ADDRESS, request.getRemoteAddr())) {
            return page(Optional.empty(), "ask", token, HttpStatus.TOO_MANY_REQUESTS);
        }
        return page(preferences.toStop(token), "ask", token, HttpStatus.OK);
    }

    @PostMapping("/unsubscribe")
    ModelAndView stop(@RequestParam(defaultValue = "") String token) {
        return page(preferences.stop(token), "done", token, HttpStatus.OK);
    }

    private static ModelAndView page(Optional<MailDigest> digest, String step, String token, HttpStatus status) {
        var page = new ModelAndView("mail/unsubscribe")
                .addObject("step", digest.isPresent() ? step : "gone")
                .addObject("token", token);
        digest.ifPresent(found -> page.addObject("digest", found.name()));
        page.setStatus(digest.isEmpty() && status == HttpStatus.OK ? HttpStatus.NOT_FOUND : status);
        return page;
    }
}
