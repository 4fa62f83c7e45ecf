package io.gatehouse.journal;

import io.gatehouse.security.AllowAnyone;
import io.gatehouse.security.AllowLead;
import io.gatehouse.security.AllowScoped;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.OrganizationScope;
import io.gatehouse.security.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The journal as others use it: record, read in one's own scope, verify. Counts stop at {@value #COUNTED}. */
@Service
public class JournalService {

    /** Beyond this many, lists say "more than". */
    public static final int COUNTED = 10_000;

    private static final int LONGEST_TIMELINE = 500;

    private final JournalWriter writer;
    private final JournalRows rows;
    private final JournalVerification verification;
    private final JournalExport export;
    private final TransactionOperations transaction;
    private final CurrentActor actor;

    JournalService(
            JournalWriter writer,
            JournalRows rows,
            JournalVerification verification,
            JournalExport export,
            TransactionOperations transaction,
            CurrentActor actor) {
        this.writer = writer;
        this.rows = rows;
        this.verification = verification;
        this.export = export;
        this.transaction = transaction;
        this.actor = actor;
    }

    /**
     * Keeps an entry that is no event; it is written when the running transaction commits, and gone when it does not. Anyone
     * may leave a trace, nobody can remove one.
     *
     * @throws IllegalStateException outside a transaction that may write
     */
    @AllowAnyone
    public void record(JournalEntry entry) {
        writer.write(entry, actor.get());
    }

    /** What happened to any of the objects, the newest last. */
    @AllowScoped
    @Transactional(readOnly = true)
    public List<JournalRow> timeline(JournalObject... objects) {
        return rows.timeline(List.of(objects), scope(), LONGEST_TIMELINE);
    }

    /** The newest first. */
    @AllowScoped
    @Transactional(readOnly = true)
    public List<JournalRow> search(JournalFilter filter, int offset, int limit) {
        return rows.page(JournalQuery.of(filter, scope()), offset, limit);
    }

    @AllowScoped
    @Transactional(readOnly = true)
    public int count(JournalFilter filter) {
        return rows.count(JournalQuery.of(filter, scope()), COUNTED);
    }

    /** Every act that was ever journaled, in order of name. */
    @AllowScoped
    @Transactional(readOnly = true)
    public List<String> acts() {
        return rows.acts();
    }

    /** How many rows a verification has to read. */
    @AllowLead
    @Transactional(readOnly = true)
    public long length() {
        return rows.head().seq();
    }

    /**
     * Reads the whole journal and proves it, or tells the first row that is wrong; that it was verified is journaled.
     *
     * @param progress hears now and then how many rows are proven
     */
    @AllowLead
    public Verification verify(LongConsumer progress) {
        return verification.run(actor.get(), progress);
    }

    /**
     * Writes the journal as it is now, for verification elsewhere ({@link JournalFile}); that it was exported is journaled
     * before the first row leaves.
     */
    @AllowLead
    public void export(OutputStream out) throws IOException {
        var head = rows.head();
        var entry = JournalEntry.of("journal.exported", JournalObject.journal()).with("rows", head.seq());
        transaction.executeWithoutResult(running -> writer.write(entry, actor.get()));
        export.write(head, out);
    }

    private OrganizationScope scope() {
        return actor.get().scopeOf(Role.RHIO_ADMINISTRATOR, Role.AUDIT_CONTACT);
    }
}
