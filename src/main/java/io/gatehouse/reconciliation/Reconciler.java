package io.gatehouse.reconciliation;

import io.gatehouse.directory.Directory;
import io.gatehouse.provisioning.Comparisons;
import io.gatehouse.reconciliation.merge.DirectorySpool;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
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
    private final WantedSide accounts;
    private final SuspectCheck check;
    private final Comparisons comparisons;
    private final RunLog log;
    private final ReconciliationSettings settings;

    Reconciler(
            Directory directory,
            WantedSide accounts,
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
        try (var found = new DirectorySpool(folder(), comparison::owns, progress::reading);
                var wanted = found.wanted()) {
            var after = log.position(run);
            var problem = readBoth(found, new WantedSide.Order(comparison, after, wanted, goOn));
            if (problem.isPresent()) {
                return problem.get();
            }
            if (progress.stopping()) {
                return new Outcome.Stopped();
            }
            progress.read(found, wanted.accounts());
            try (var accounts = wanted.sorted();
                    var cursor = found.after(after)) {
                var sides = new Merge.Sides(accounts, cursor, after);
                return new Merge(check, comparison, sides, progress, settings.page()).run()
                        ? new Outcome.Finished()
                        : new Outcome.Stopped();
            }
        } catch (CutShortException e) {
            return new Outcome.CutShort(String.valueOf(e.getMessage()));
        }
    }

    /** The database beside the directory: each waits for its own server most of the time. */
    private Optional<Outcome> readBoth(DirectorySpool found, WantedSide.Order order) {
        try (var executor = Executors.newSingleThreadExecutor()) {
            var reading = accounts.read(order, executor);
            var failure = directory.scan(found);
            reading.join();
            if (failure.isPresent()) {
                return Optional.of(new Outcome.CutShort(failure.get().message()));
            }
        }
        var expected = comparisons.reached();
        return found.goOn() && found.marked() == 0 && expected >= settings.zeroFrom()
                ? Optional.of(new Outcome.Empty(expected))
                : Optional.empty();
    }

    private Path folder() {
        return Path.of(settings.spool() == null ? System.getProperty("java.io.tmpdir") : settings.spool());
    }
}
