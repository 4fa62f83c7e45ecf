package io.gatehouse.registration;

import java.io.Serial;

/** A note names somebody who does not work at the desk, so nobody would be told. */
public final class UnknownColleagueException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String username;

    UnknownColleagueException(String username) {
        super("Nobody at the desk has the username " + username + ".");
        this.username = username;
    }

    public String username() {
        return username;
    }
}
