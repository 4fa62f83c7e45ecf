package io.gatehouse.registration.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Pages that say one thing: {@code public.<what>.title} and {@code public.<what>.text}. */
final class Messages {

    private Messages() {}

    static ModelAndView linkNoLongerValid() {
        return page("linkNoLongerValid", HttpStatus.NOT_FOUND);
    }

    static ModelAndView tooMany() {
        return page("tooMany", HttpStatus.TOO_MANY_REQUESTS);
    }

    static ModelAndView draftGone() {
        return page("draftGone", HttpStatus.NOT_FOUND);
    }

    static ModelAndView changeLinkGone() {
        return page("changeLinkGone", HttpStatus.NOT_FOUND);
    }

    static ModelAndView notFound() {
        return page("notFound", HttpStatus.NOT_FOUND);
    }

    static ModelAndView malformed() {
        return page("malformed", HttpStatus.BAD_REQUEST);
    }

    private static ModelAndView page(String what, HttpStatus status) {
        var page = new ModelAndView("public/message", "what", what);
        page.setStatus(status);
        return page;
    }
}
