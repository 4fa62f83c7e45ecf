package io.gatehouse.security.signin;

import io.gatehouse.security.SecurityEvent.Refusal;
import org.springframework.security.core.AuthenticationException;

/** A sign-in that did not succeed, and why; the reason is for the journal, not for the person. */
final class SignInRefusedException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Refusal why;

    SignInRefusedException(Refusal why) {
        super(why.code());
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
