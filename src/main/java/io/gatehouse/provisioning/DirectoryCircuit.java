package io.gatehouse.provisioning;

import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens when the directory as a whole fails, so that a thousand accounts do not knock at a closed door one after the other.
 * While it is open, one look now and then tells when work goes on. Each node has its own.
 */
@Component
class DirectoryCircuit {

    private static final Duration FIRST_LOOK = Duration.ofMillis(500);
    private static final int MAX_DOUBLINGS = 10;

    private final Directory directory;
    private final ProvisioningSettings settings;
    private final Clock clock;
    private @Nullable DirectoryTrouble trouble;
    private int failures;

    DirectoryCircuit(Directory directory, ProvisioningSettings settings, Clock clock) {
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    synchronized Optional<DirectoryTrouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Whether work may be tried now; looks at the directory when it is time to. */
    boolean closed() {
        var open = trouble().orElse(null);
        if (open == null) {
            return true;
        }
        if (clock.instant().isBefore(open.nextLook())) {
            return false;
        }
        var failure = directory.failure();
        failure.ifPresentOrElse(this::open, this::close);
        return failure.isEmpty();
    }

    /** A batch in which nothing succeeded and nothing failed for its own reasons shows that the directory is in trouble. */
    synchronized void learn(List<Attempted> all) {
        var batch = all.stream().filter(one -> !one.isHeld()).toList();
        if (batch.stream().anyMatch(Attempted::reached)) {
            failures = 0;
        }
        var first = batch.isEmpty() ? null : batch.getFirst().failure();
        if (first != null && batch.stream().allMatch(one -> isOfTheDirectory(one.failure()))) {
            open(first);
        }
    }

    /** Somebody could not read the directory; the worker finds out when it answers again. */
    void suspect(DirectoryFailure failure) {
        if (isOfTheDirectory(failure)) {
            open(failure);
        }
    }

    private static boolean isOfTheDirectory(@Nullable DirectoryFailure failure) {
        return failure instanceof DirectoryFailure.Transient || failure instanceof DirectoryFailure.Operator;
    }

    private synchronized void open(DirectoryFailure failure) {
        var now = clock.instant();
        var since = trouble == null ? now : trouble.since();
        trouble = new DirectoryTrouble(
                failure.code(), failure.message(), failure instanceof DirectoryFailure.Operator, since, nextLook(now));
        failures++;
    }

    private Instant nextLook(Instant now) {
        var pause = FIRST_LOOK.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
        return now.plus(pause.compareTo(settings.probeInterval()) > 0 ? settings.probeInterval() : pause);
    }

    private synchronized void close() {
        trouble = null;
    }
}
