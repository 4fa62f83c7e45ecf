package io.gatehouse.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last thing that staff decided about a request as a whole.
 *
 * @param who as people call them, or the name of the API token
 * @param what the state it led to
 */
public record LastDecision(
        String who,
        Instant at,
        RegistrationState what,
        @Nullable Reason reason) {}
