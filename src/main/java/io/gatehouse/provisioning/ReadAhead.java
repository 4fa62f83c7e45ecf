package io.gatehouse.provisioning;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Takes the next batch in hand and reads what there is of it while the one before is being written, never more than one
 * ahead. What is read is only the base of a plan: writing asks for the claim again, and finds out what changed meanwhile. For
 * one worker. See docs/decisions/011.
 */
final class ReadAhead {

    private final BatchReader reader;
    private final Claims claims;
    private final Executor executor;
    private @Nullable FutureTask<ReadBatch> ahead;

    ReadAhead(BatchReader reader, Claims claims, Executor executor) {
        this.reader = reader;
        this.claims = claims;
        this.executor = executor;
    }

    /** The batch that was read ahead, or one that is read now. */
    ReadBatch next() {
        var read = ahead;
        ahead = null;
        return read == null ? reader.read() : result(read);
    }

    void begin() {
        var task = new FutureTask<>(reader::read);
        ahead = task;
        executor.execute(task);
    }

    /** What is in hand and will not be written now is left to whoever comes next, at once. */
    void giveBack() {
        var read = ahead;
        ahead = null;
        if (read != null) {
            claims.release(result(read).claim());
        }
    }

    private static ReadBatch result(FutureTask<ReadBatch> read) {
        try {
            return read.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a batch was being read", e);
        }
    }
}
