package io.gatehouse.firstrun.demo;

import java.util.List;

/**
 * A demo person who can sign in. The password is no secret: the demo listens on this machine alone.
 *
 * @param role key of the text that says what this person is
 */
public record DemoSignIn(String role, String username) {

    /** The password of all demo sign-ins. */
    public static final String PASSWORD = "welcome-to-gatehouse";

    public static final List<DemoSignIn> ALL = List.of(
            new DemoSignIn("support", "nora.finch"),
            new DemoSignIn("lead", "lena.ortiz"),
            new DemoSignIn("administrator", "theo.banks"),
            new DemoSignIn("auditContact", "ada.quill"));
}
