package io.gatehouse.journal;

import io.gatehouse.common.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are looked for; what is null or empty does not narrow.
 *
 * @param text words that all occur in names, object, reason or details
 * @param actor part of a name
 * @param act an act, or the noun of several
 * @param organization whose rows; never more than the actor may read
 * @param from the first instant
 * @param until the first instant after
 */
public record JournalFilter(
        String text,
        String actor,
        String act,
        @Nullable JournalObject object,
        @Nullable OrganizationId organization,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static JournalFilter everything() {
        return new JournalFilter("", "", "", null, null, null, null);
    }

    /** What concerns one organization. */
    public static JournalFilter at(OrganizationId organization) {
        return new JournalFilter("", "", "", null, organization, null, null);
    }
}
