package io.gatehouse.provisioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How long the worker pauses. */
@Component
class WorkerPace {

    private static final Duration SHORTEST = Duration.ofMillis(50);

    private final ProvisioningSettings settings;
    private final Clock clock;

    WorkerPace(ProvisioningSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Until the next look at a directory in trouble, or until work is looked for without a signal, whichever is sooner. */
    Duration pause(Optional<DirectoryTrouble> trouble) {
        var untilLook = trouble.map(open -> Duration.between(now(), open.nextLook()))
                .filter(pause -> pause.compareTo(settings.pollInterval()) < 0)
                .orElse(settings.pollInterval());
        return untilLook.compareTo(SHORTEST) < 0 ? SHORTEST : untilLook;
    }

    /** After something went wrong on our side, such as a database that is being restarted. */
    void rest() {
        try {
            Thread.sleep(settings.pollInterval());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
