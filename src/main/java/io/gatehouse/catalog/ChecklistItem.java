package io.gatehouse.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that can be asked to be proven of a person before a service or role is granted. */
public enum ChecklistItem {
    /** The training was completed. */
    TRAINING(365),
    /** The agreement on the use of the exchange is signed. */
    AGREEMENT(null),
    /** Somebody saw a document that shows who the person is. */
    IDENTITY_PROOFING(null),
    /** The organization says that the person works there. */
    EMPLOYMENT(90);

    private final @Nullable Integer days;

    ChecklistItem(@Nullable Integer days) {
        this.days = days;
    }

    /** The last day on which a proof of this day counts; null when it never ends. */
    public @Nullable LocalDate validUntil(LocalDate provenOn) {
        return days == null ? null : provenOn.plusDays(days);
    }
}
