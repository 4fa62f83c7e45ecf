package io.gatehouse.registration.web;

import org.jspecify.annotations.Nullable;

/**
 * How a page with something typed in comes back in the other language: its form with the id {@code typed} is sent, and
 * nothing else done with it.
 *
 * @param path it is sent to
 * @param action what brings the same page back
 * @param enter what the Enter key means in its fields, because the switch stands before the form's own buttons; null where
 *     that key does not send
 */
record Keeping(String path, String action, @Nullable String enter) {

    /** The name of it on the page. */
    static final String NAME = "keeping";
}
