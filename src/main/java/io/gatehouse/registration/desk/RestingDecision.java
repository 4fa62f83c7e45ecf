package io.gatehouse.registration.desk;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.RegistrationState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that can still be taken back: nothing of it has been done yet.
 *
 * @param version of the registration that was looked at
 * @param name who decided, as people call them
 * @param address network address the decision came from
 * @param due when it is carried out
 */
public record RestingDecision(
        UUID id,
        RegistrationId registration,
        long version,
        Verdict verdict,
        AccountId by,
        String name,
        @Nullable String address,
        Instant due) {

    public RegistrationState what() {
        return verdict.what();
    }
}
