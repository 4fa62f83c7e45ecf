package io.gatehouse.activation;

import java.util.Set;

/** What became of a password somebody chose. */
public sealed interface PasswordOutcome {

    /** It is the password now, and the link is used up. */
    record Chosen(String username) implements PasswordOutcome {}

    /** The link is unknown, used, too old, or its account is not active any more. */
    record LinkNoLongerValid() implements PasswordOutcome {}

    /** The link stays good for another try. */
    record PasswordRefused(Set<PasswordProblem> problems) implements PasswordOutcome {

        public PasswordRefused {
            problems = Set.copyOf(problems);
        }
    }

    /** The directory did not take it now; the link stays good. */
    record DirectoryUnavailable() implements PasswordOutcome {}
}
