package io.gatehouse.journal;

import io.gatehouse.journal.Verification.Broken;
import io.gatehouse.journal.Verification.Damage;
import io.gatehouse.journal.Verification.Intact;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads a chain from its first row to its last and tells the first row that is not as it was written. */
final class ChainVerifier {

    private static final long PROGRESS_EVERY = 5_000;

    private final ChainHash hash;
    private final ChainLink head;
    private final @Nullable ChainLink mark;
    private final LongConsumer progress;

    /**
     * @param head the end as the database tells it
     * @param mark how far the chain had come before it was read, kept elsewhere
     * @param progress hears the number of rows verified, now and then
     */
    ChainVerifier(ChainHash hash, ChainLink head, Optional<ChainLink> mark, LongConsumer progress) {
        this.hash = hash;
        this.head = head;
        this.mark = mark.orElse(null);
        this.progress = progress;
    }

    Verification verify(Iterator<ChainedRow> rows) {
        var end = ChainLink.START;
        while (rows.hasNext()) {
            var row = rows.next();
            var damage = damage(end, row);
            if (damage != null) {
                return damage;
            }
            end = ChainLink.of(row);
            if (end.seq() % PROGRESS_EVERY == 0) {
                progress.accept(end.seq());
            }
        }
        return verifiedEnd(end);
    }

    private @Nullable Broken damage(ChainLink before, ChainedRow row) {
        long expected = before.seq() + 1;
        if (row.row().seq() != expected) {
            return new Broken(expected, Damage.MISSING);
        }
        if (!isAsWritten(before, row)) {
            return new Broken(expected, Damage.EDITED);
        }
        return mark != null && mark.seq() == expected && !mark.hash().equals(row.hash())
                ? new Broken(expected, Damage.REPLACED)
                : null;
    }

    private boolean isAsWritten(ChainLink before, ChainedRow row) {
        return row.version() == CanonicalRow.VERSION
                && row.previousHash().equals(before.hash())
                && row.canonical().equals(CanonicalRow.of(row.row()))
                && row.hash().equals(hash.of(before.hash(), row.canonical()));
    }

    private Verification verifiedEnd(ChainLink end) {
        long reached = Math.max(head.seq(), mark == null ? 0 : mark.seq());
        if (end.seq() < reached) {
            return new Broken(end.seq() + 1, Damage.CUT_OFF);
        }
        return end.equals(head) ? new Intact(end.seq(), mark != null) : new Broken(end.seq(), Damage.REPLACED);
    }
}
