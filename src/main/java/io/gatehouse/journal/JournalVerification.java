package io.gatehouse.journal;

import io.gatehouse.journal.Verification.Broken;
import io.gatehouse.journal.Verification.Damage;
import io.gatehouse.journal.Verification.Intact;
import io.gatehouse.security.Actor;
import io.gatehouse.security.SecretKeys;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies the journal in one snapshot of the database while others go on writing. */
@Component
class JournalVerification {

    private final ChainedRows chained;
    private final JournalRows rows;
    private final HighWaterMark mark;
    private final JournalWriter writer;
    private final ChainHash hash;
    private final PlatformTransactionManager transactions;

    JournalVerification(
            ChainedRows chained,
            JournalRows rows,
            HighWaterMark mark,
            JournalWriter writer,
            SecretKeys keys,
            PlatformTransactionManager transactions) {
        this.chained = chained;
        this.rows = rows;
        this.mark = mark;
        this.writer = writer;
        this.hash = new ChainHash(keys.journal());
        this.transactions = transactions;
    }

    Verification run(Actor actor, LongConsumer progress) {
        var found = found(progress);
        new TransactionTemplate(transactions).executeWithoutResult(running -> writer.write(entry(found), actor));
        return found;
    }

    /** The mark is read before the snapshot is taken: rows committed in between are then no reason for alarm. */
    private Verification found(LongConsumer progress) {
        try {
            return verified(mark.read(), progress);
        } catch (ForgedMarkException e) {
            return new Broken(0, Damage.MARK_FORGED);
        } catch (UnreadableRowException e) {
            return new Broken(e.seq(), Damage.EDITED);
        }
    }

    private Verification verified(Optional<ChainLink> marked, LongConsumer progress) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return snapshot.execute(running -> {
            var verifier = new ChainVerifier(hash, rows.head(), marked, progress);
            try (var all = chained.stream()) {
                return verifier.verify(all.iterator());
            }
        });
    }

    private static JournalEntry entry(Verification found) {
        return switch (found) {
            case Intact intact ->
                JournalEntry.of("journal.verified", JournalObject.journal()).with("rows", intact.rows());
            case Broken broken ->
                JournalEntry.of("journal.found-damaged", JournalObject.journal())
                        .failed()
                        .with("seq", broken.seq())
                        .with("damage", broken.damage());
        };
    }
}
