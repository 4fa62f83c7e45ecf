package io.gatehouse.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the journal.
 *
 * @param seq its place in the chain, from 1 without gaps; the only order that counts
 * @param at when it happened, in microseconds
 * @param address the network address it was asked from
 */
public record JournalRow(
        long seq,
        Instant at,
        JournalActor actor,
        JournalEntry entry,
        @Nullable String address,
        @Nullable String traceId) {

    JournalRow numbered(long number) {
        return new JournalRow(number, at, actor, entry, address, traceId);
    }
}
