package io.gatehouse.registration.desk;

import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would happen to one of many requests.
 *
 * @param verdict null when it cannot be decided among many
 * @param organization where the account would be opened; null unless it would be
 * @param hindrances why it cannot, in sentences; empty when it can
 */
public record BulkProposal(
        RegistrationDetails registration,
        @Nullable Verdict verdict,
        @Nullable String organization,
        List<Sentence> hindrances) {

    public BulkProposal {
        hindrances = List.copyOf(hindrances);
    }

    public boolean possible() {
        return verdict != null && hindrances.isEmpty();
    }
}
