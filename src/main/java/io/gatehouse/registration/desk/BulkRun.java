package io.gatehouse.registration.desk;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision about many requests, carried out one after the other.
 *
 * @param address network address it was started from
 * @param endedAt null while it goes on
 */
public record BulkRun(
        UUID id,
        BulkAction action,
        AccountId by,
        @Nullable String address,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<BulkItem> items) {

    public BulkRun {
        items = List.copyOf(items);
    }

    public boolean ended() {
        return endedAt != null;
    }

    /** How many have a result. */
    public int settled() {
        return (int) items.stream()
                .filter(item -> item.result() != BulkItem.Result.WAITING)
                .count();
    }

    public int done() {
        return (int) items.stream()
                .filter(item -> item.result() == BulkItem.Result.DONE)
                .count();
    }

    /** Those that can be tried again. */
    public List<RegistrationId> failed() {
        return items.stream()
                .filter(item -> item.result().failed())
                .map(BulkItem::registration)
                .toList();
    }
}
