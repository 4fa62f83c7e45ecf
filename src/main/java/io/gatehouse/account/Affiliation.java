package io.gatehouse.account;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** A person works for an organization. */
@Embeddable
record Affiliation(UUID organizationId, Instant since, boolean suspended) {

    Affiliation suspend() {
        return new Affiliation(organizationId, since, true);
    }

    Affiliation reinstate() {
        return new Affiliation(organizationId, since, false);
    }
}
