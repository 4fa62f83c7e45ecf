package io.gatehouse.registration.web;

import io.gatehouse.common.InvalidValueException;
import io.gatehouse.registration.ApplicantService;
import io.gatehouse.registration.ConversationService;
import io.gatehouse.registration.Message;
import io.gatehouse.registration.StatusPage;
import io.gatehouse.security.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Takes what applicants answer to a question of the staff; what is not taken comes back with its sentence. */
@Controller
class ReplyController {

    private final ApplicantService applicants;
    private final ConversationService conversations;
    private final StatusScreens screens;
    private final RateLimits limits;
    private final MessageSource texts;

    ReplyController(
            ApplicantService applicants,
            ConversationService conversations,
            StatusScreens screens,
            RateLimits limits,
            MessageSource texts) {
        this.applicants = applicants;
        this.conversations = conversations;
        this.screens = screens;
        this.limits = limits;
        this.texts = texts;
    }

    @PostMapping("/status/reply")
    ModelAndView reply(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        return applicants
                .status(token)
                .map(page -> reply(page, token, text, request.getRemoteAddr()))
                .orElseGet(Messages::linkNoLongerValid);
    }

    private ModelAndView reply(StatusPage page, String token, String text, String address) {
        if (!limits.allow(RateLimits.REPLY_BY_REQUEST, page.registration().id().toString())) {
            return notTaken(page, token, text, "register.question.tooMany", HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            return switch (conversations.reply(token, text, address)) {
                case TAKEN -> seeOther("/status?token=" + token + "&done=answered");
                case LINK_GONE -> Messages.linkNoLongerValid();
                case NOT_AWAITED -> notTaken(page, token, text, "register.question.notAwaited", HttpStatus.CONFLICT);
            };
        } catch (InvalidValueException e) {
            return notTaken(page, token, text, e.code(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView notTaken(StatusPage page, String token, String text, String code, HttpStatus status) {
        var sentence = texts.getMessage(code, new Object[] {Message.MAX_TEXT}, LocaleContextHolder.getLocale());
        var screen = screens.notTaken(page, token, text, sentence);
        screen.setStatus(status);
        return screen;
    }

    private static ModelAndView seeOther(String path) {
        return new ModelAndView(new RedirectView(path, true, false, false));
    }
}
