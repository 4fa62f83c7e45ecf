package io.gatehouse.provisioning;

import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The thread that keeps the directory in step. It works whenever something is due and the directory answers; a signal at
 * commit wakes it, and it looks now and then by itself in case a signal was lost.
 */
@Component
class ProvisioningWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisioningWorker.class);
    static final Actor ACTOR = Actor.system("provisioning");
    private static final Duration TO_FINISH = Duration.ofSeconds(8);

    private final ProvisioningRun run;
    private final DirectoryCircuit circuit;
    private final WorkSignal signal;
    private final CurrentActor currentActor;
    private final WorkerPace pace;
    private volatile @Nullable Thread thread;

    ProvisioningWorker(
            ProvisioningRun run,
            DirectoryCircuit circuit,
            WorkSignal signal,
            CurrentActor currentActor,
            WorkerPace pace) {
        this.run = run;
        this.circuit = circuit;
        this.signal = signal;
        this.currentActor = currentActor;
        this.pace = pace;
    }

    @Override
    public void start() {
        var started = new Thread(() -> currentActor.runAs(ACTOR, this::run), "provisioning");
        thread = started;
        started.start();
    }

    /** Lets the batch in hand be finished and recorded. */
    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            signal.wake();
            join(running);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (isRunning()) {
            try {
                run.workOff(this::isRunning);
                signal.await(pace.pause(circuit.trouble()));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                // Also after running out of memory once: nobody would notice a worker that is gone.
                LOG.warn("Provisioning is interrupted and goes on in a moment: {}", e.toString());
                LOG.debug("Provisioning is interrupted", e);
                pace.rest();
            }
        }
    }

    private static void join(Thread running) {
        try {
            running.join(TO_FINISH);
            running.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
