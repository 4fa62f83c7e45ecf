package io.gatehouse.reconciliation;

import io.gatehouse.account.AccountPages;
import io.gatehouse.directory.Directory;
import io.gatehouse.provisioning.Comparisons;
import io.gatehouse.reconciliation.merge.DirectorySpool;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Carries out a run, reading only: the directory from end to end into a sorted spool, then the accounts beside it. A reading
 * that failed or was cut ends the run without any conclusion. A run that goes on later reads the directory again and compares
 * from where it was. See docs/decisions/080.
 */
@Component
class Reconciler {

    private final Directory directory;
    private final AccountPages accounts;
    private final SuspectCheck check;
    private final Comparisons comparisons;
    private final RunLog log;
    private final ReconciliationSettings settings;

    Reconciler(
            Directory directory,
            AccountPages accounts,
            SuspectCheck check,
            Comparisons comparisons,
            RunLog log,
            ReconciliationSettings settings) {
        this.directory = directory;
        this.accounts = accounts;
        this.check = check;
        this.comparisons = comparisons;
        this.log = log;
        this.settings = settings;
    }

    /** What became of a run. */
    sealed interface Outcome {
        record Finished() implements Outcome {}

        /** It was stopped, here or by whoever asked for it. */
        record Stopped() implements Outcome {}

        record CutShort(String problem) implements Outcome {}

        /** The directory showed no entry of ours at all. */
        record Empty(long expected) implements Outcome {}
    }

    Outcome run(UUID run, BooleanSupplier goOn) {
        var comparison = comparisons.now();
        var progress = log.progress(run, goOn);
        try (var spool = new DirectorySpool(folder(), comparison::owns, progress::reading)) {
            var failure = directory.scan(spool);
            if (failure.isPresent()) {
                return new Outcome.CutShort(failure.get().message());
            }
            if (progress.stopping()) {
                return new Outcome.Stopped();
            }
            var expected = comparisons.reached();
            if (spool.marked() == 0 && expected >= settings.zeroFrom()) {
                return new Outcome.Empty(expected);
            }
            progress.read(spool, accounts.count());
            try (var cursor = spool.after(log.position(run))) {
                var merge = new Merge(
                        new Merge.Sides(accounts, check, settings.page()),
                        comparison,
                        cursor,
                        progress,
                        log.position(run));
                return merge.run() ? new Outcome.Finished() : new Outcome.Stopped();
            }
        } catch (CutShortException e) {
            return new Outcome.CutShort(String.valueOf(e.getMessage()));
        }
    }

    private Path folder() {
        return Path.of(settings.spool() == null ? System.getProperty("java.io.tmpdir") : settings.spool());
    }
}
