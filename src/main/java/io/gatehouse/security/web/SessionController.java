package io.gatehouse.security.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers open pages of the back office that ask whether their session still holds; without one the answer is 401. */
@RestController
class SessionController {

    static final String PATH = "/session";

    @GetMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void holds() {}
}
