package io.gatehouse.registration;

import io.gatehouse.catalog.ChecklistItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That staff saw something proven of an applicant.
 *
 * @param validUntil the last day on which it counts; null when it does not end
 * @param fileName of the evidence; null when none was attached
 * @param vouched it rests on the word of a RHIO administrator
 */
public record Proof(
        UUID id,
        ChecklistItem item,
        LocalDate provenOn,
        @Nullable LocalDate validUntil,
        String remark,
        String recordedBy,
        Instant recordedAt,
        @Nullable String fileName,
        boolean vouched) {

    /** Whether it counts on this day. */
    public boolean countsOn(LocalDate day) {
        return validUntil == null || !day.isAfter(validUntil);
    }
}
