package io.gatehouse.registration;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What an applicant made different when a request was returned.
 *
 * @param asked what was to be corrected
 * @param changes empty when it was sent again as it was
 */
public record Correction(Instant correctedAt, Set<FormPart> asked, List<FormChange> changes) {

    public Correction {
        asked = Set.copyOf(asked);
        changes = List.copyOf(changes);
    }
}
