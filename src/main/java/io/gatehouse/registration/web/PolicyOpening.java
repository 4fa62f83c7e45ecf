package io.gatehouse.registration.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** That a version of the required policies was opened, and when. */
record PolicyOpening(String version, Instant at) {

    String text() {
        return version + " " + at;
    }

    static Optional<PolicyOpening> parse(String text) {
        int space = text.indexOf(' ');
        try {
            return space < 0
                    ? Optional.empty()
                    : Optional.of(
                            new PolicyOpening(text.substring(0, space), Instant.parse(text.substring(space + 1))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
