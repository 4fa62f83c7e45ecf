package io.gatehouse.journal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows of one running transaction. They are appended when all else is done, just before it commits. */
class PendingRows implements TransactionSynchronization, Ordered {

    private final JournalWriter writer;
    private final List<JournalRow> drafts = new ArrayList<>();
    private @Nullable ChainLink end;

    private PendingRows(JournalWriter writer) {
        this.writer = writer;
    }

    static PendingRows ofTransaction(JournalWriter writer) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingRows.class::isInstance)
                .map(PendingRows.class::cast)
                .findFirst()
                .orElseGet(() -> registered(writer));
    }

    private static PendingRows registered(JournalWriter writer) {
        var pending = new PendingRows(writer);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void add(JournalRow draft) {
        if (end != null) {
            throw new IllegalStateException("The journal of this transaction is written already");
        }
        drafts.add(draft);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        end = writer.append(drafts);
    }

    @Override
    public void afterCommit() {
        if (end != null) {
            writer.committed(end);
        }
    }
}
