package io.gatehouse.reconciliation.merge;

import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The records of several sorted sources in one order, with a look ahead. */
final class SortedRecords implements AutoCloseable {

    private final List<RecordSource> sources;
    private final PriorityQueue<Head> heads =
            new PriorityQueue<>((one, other) -> Arrays.compareUnsigned(one.item(), other.item()));

    SortedRecords(List<RecordSource> sources) {
        this.sources = List.copyOf(sources);
        sources.forEach(this::advance);
    }

    private record Head(byte[] item, RecordSource source) {}

    /** The next record without taking it; null when there is none. */
    byte @Nullable [] peek() {
        var head = heads.peek();
        return head == null ? null : head.item();
    }

    /** Takes the next record. */
    byte[] take() {
        var head = heads.remove();
        advance(head.source());
        return head.item();
    }

    private void advance(RecordSource source) {
        var item = source.next();
        if (item != null) {
            heads.add(new Head(item, source));
        }
    }

    @Override
    public void close() {
        sources.forEach(RecordSource::close);
    }
}
