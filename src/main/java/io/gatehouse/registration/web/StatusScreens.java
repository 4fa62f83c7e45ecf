package io.gatehouse.registration.web;

import io.gatehouse.registration.StatusPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the status page together. */
@Component
class StatusScreens {

    private static final Keeping KEEPING = new Keeping("/status", "", null);

    private final StatusWords words;
    private final Moments moments;

    StatusScreens(StatusWords words, Moments moments) {
        this.words = words;
        this.moments = moments;
    }

    /** @param done what was just done, as in {@code register.status.done.<done>}; null when nothing was */
    ModelAndView page(StatusPage page, String token, @Nullable String done) {
        return new ModelAndView("register/status", "page", page)
                .addObject("token", token)
                .addObject("done", done)
                .addObject("lines", words.lines(page.registration()))
                .addObject("reason", StatusWords.reason(page.registration()))
                .addObject(
                        "toCorrect",
                        page.registration().toCorrect().stream().sorted().toList())
                .addObject("reply", "")
                .addObject(Keeping.NAME, page.mayReply() ? KEEPING : null)
                .addObject("moments", moments);
    }

    /** With the answer that was typed so far. */
    ModelAndView typed(StatusPage page, String token, String reply) {
        return page(page, token, null).addObject("reply", reply);
    }

    /** With the answer that was typed, and why it was not taken. */
    ModelAndView notTaken(StatusPage page, String token, String reply, String problem) {
        return typed(page, token, reply).addObject(Keeping.NAME, KEEPING).addObject("replyProblem", problem);
    }
}
