package io.gatehouse.security.signin;

import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.Username;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * What somebody typed on the sign-in page.
 *
 * @param username what was typed, when it can be a username; else a placeholder that nobody has
 */
record SignInAttempt(
        String username, String password, @Nullable String address) {

    /** Not a possible username, so it can be bound and locked like one without meeting a person's. */
    private static final String NOBODY = "-";

    static SignInAttempt of(Authentication typed) {
        var password =
                typed.getCredentials() == null ? "" : typed.getCredentials().toString();
        return new SignInAttempt(username(typed.getName()), password, address(typed));
    }

    private static String username(String typed) {
        try {
            return Username.of(typed).value();
        } catch (InvalidValueException e) {
            return NOBODY;
        }
    }

    private static @Nullable String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : null;
    }

    /** RFC 4513, section 5.1.2: a bind without a password succeeds for everyone and proves nothing. */
    boolean passwordMissing() {
        return password.isEmpty();
    }

    /** Everything that is no username shares the placeholder, which must not lock those who mistype. */
    boolean lockable() {
        return !username.equals(NOBODY);
    }

    /** Without the password, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "SignInAttempt[%s]".formatted(username);
    }
}
