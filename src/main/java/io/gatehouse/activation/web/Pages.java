package io.gatehouse.activation.web;

import io.gatehouse.security.TokenPurpose;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Answers that several pages give. */
final class Pages {

    private Pages() {}

    /** The same for links that never were, are used and are too old. */
    static ModelAndView linkGone(TokenPurpose purpose) {
        var page = new ModelAndView("door/link-gone").addObject("purpose", purpose.name());
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    static ModelAndView tooMany() {
        var page = new ModelAndView("door/too-many");
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }
}
