package io.gatehouse.provisioning;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Records what came of a batch while the next one is being written, never more than one behind: the database works while the
 * directory does. Until it is recorded a batch stays claimed, so a crash in between leaves it to whoever comes next. For one
 * worker. See docs/decisions/094.
 */
final class TrailingRecorder {

    private final ProvisioningRecorder recorder;
    private final Executor executor;
    private @Nullable FutureTask<?> behind;

    TrailingRecorder(ProvisioningRecorder recorder, Executor executor) {
        this.recorder = recorder;
        this.executor = executor;
    }

    /** Returns before it is recorded; what went wrong with the batch before is thrown here. */
    void record(Claim claim, List<Attempted> attempted) {
        catchUp();
        var task = new FutureTask<@Nullable Void>(() -> recorder.record(claim, attempted), null);
        behind = task;
        executor.execute(task);
    }

    /** Waits until everything is recorded; false when everything was. */
    boolean catchUp() {
        var task = behind;
        behind = null;
        if (task == null) {
            return false;
        }
        try {
            task.get();
            return true;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a batch was being recorded", e);
        }
    }
}
