package io.gatehouse.registration;

import io.gatehouse.account.SimilarAccount.Likeness;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import java.time.Instant;
import java.util.Map;

/**
 * Another request that may be the same person's, and why.
 *
 * @param account the one it belongs to, or would open
 * @param likenesses what the two have in common, each with how much, above 0 to 1
 */
public record SimilarRequest(
        RegistrationId id,
        AccountId account,
        String reference,
        RegistrationState state,
        String name,
        String organizationName,
        Instant submittedAt,
        Map<Likeness, Double> likenesses) {

    public SimilarRequest {
        likenesses = Map.copyOf(likenesses);
    }

    /** Sure it is the same person: 100; nothing in common: 0. */
    public int score() {
        return Likeness.score(likenesses);
    }
}
