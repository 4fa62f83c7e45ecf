package io.gatehouse.registration;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The last thing that staff decided about a request as a whole.
 *
 * @param who as people call them, or the name of the API token
 * @param what the state it led to
 * @param toCorrect what the applicant was asked to correct; empty unless the request was returned
 */
public record LastDecision(
        String who,
        Instant at,
        RegistrationState what,
        @Nullable Reason reason,
        Set<FormPart> toCorrect) {

    public LastDecision {
        toCorrect = Set.copyOf(toCorrect);
    }
}
