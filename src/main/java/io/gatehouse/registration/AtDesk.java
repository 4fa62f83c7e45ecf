package io.gatehouse.registration;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Since when the ball is with staff, and since when an answer of the applicant waits for them. */
@Embeddable
class AtDesk {

    private @Nullable Instant deskSince;
    private @Nullable Instant answeredAt;

    void came(Instant now) {
        deskSince = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whoever writes twice waits since the first time. */
    void answered(Instant now) {
        if (answeredAt == null) {
            answeredAt = now.truncatedTo(ChronoUnit.MICROS);
            deskSince = answeredAt;
        }
    }

    /** Staff wrote back or decided. */
    void dealtWith() {
        answeredAt = null;
    }
}
