package io.gatehouse.registration.desk;

import io.gatehouse.registration.Decision;
import io.gatehouse.registration.FormPart;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.RegistrationState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides about a request as a whole.
 *
 * @param what the state it leads to
 * @param decision with an approval
 * @param fingerprint of the plan that was looked at, with an approval
 * @param reason unless it is an approval
 * @param toCorrect when the request is returned
 */
public record Verdict(
        RegistrationState what,
        @Nullable Decision decision,
        String fingerprint,
        @Nullable Reason reason,
        Set<FormPart> toCorrect) {

    public Verdict {
        toCorrect = Set.copyOf(toCorrect);
    }

    public static Verdict approve(Decision decision, String fingerprint) {
        return new Verdict(RegistrationState.APPROVED, decision, fingerprint, null, Set.of());
    }

    public static Verdict giveBack(Reason reason, Set<FormPart> toCorrect) {
        return new Verdict(RegistrationState.RETURNED, null, "", reason, toCorrect);
    }

    public static Verdict hold(Reason reason) {
        return new Verdict(RegistrationState.ON_HOLD, null, "", reason, Set.of());
    }

    public static Verdict reject(Reason reason) {
        return new Verdict(RegistrationState.REJECTED, null, "", reason, Set.of());
    }
}
