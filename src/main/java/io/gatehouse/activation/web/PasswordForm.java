package io.gatehouse.activation.web;

import org.jspecify.annotations.Nullable;

/**
 * What comes back from the page on which a password is chosen.
 *
 * @param repeat only sent by browsers without JavaScript, which cannot show what was typed
 */
record PasswordForm(
        String token,
        String password,
        @Nullable String repeat,
        @Nullable String formToken) {

    PasswordForm {
        token = token == null ? "" : token;
        password = password == null ? "" : password;
    }

    boolean repeatedWrongly() {
        return repeat != null && !repeat.equals(password);
    }

    /** Without any of it: no part may reach a log. */
    @Override
    public String toString() {
        return "PasswordForm[…]";
    }
}
