package io.gatehouse.directory;

import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One connection of a {@link Pipeline} with the requests that are under way on it. */
final class Lane implements AutoCloseable {

    /** After these nothing more is sent here: the rest of the lane shares the result. */
    private static final Set<ResultCode> LOST = Set.of(
            ResultCode.SERVER_DOWN,
            ResultCode.LOCAL_ERROR,
            ResultCode.ENCODING_ERROR,
            ResultCode.DECODING_ERROR,
            ResultCode.TIMEOUT,
            ResultCode.CONNECT_ERROR);

    private static final int FIRST_WINDOW = 2;

    /** Whoever is waited for longer than this part of the time-out is sent less ahead, or what waits there would time out. */
    private static final int SHORT_WAIT = 20;

    private final LDAPConnectionPool pool;
    private final DirectorySettings settings;
    private final LDAPConnection connection;
    private final @Nullable LDAPResult[] results;
    private final Queue<Pending> pending = new ArrayDeque<>();
    private int window = FIRST_WINDOW;
    private @Nullable LDAPResult lost;

    Lane(LDAPConnectionPool pool, DirectorySettings settings, @Nullable LDAPResult[] results) throws LDAPException {
        this.pool = pool;
        this.settings = settings;
        this.results = results;
        this.connection = pool.getConnection();
    }

    private record Pending(int index, AsyncRequestID request) {}

    void submit(int index, Pipeline.Submission submission) {
        if (pending.size() >= window) {
            awaitOldest();
        }
        if (lost != null) {
            results[index] = lost;
            return;
        }
        try {
            pending.add(new Pending(index, submission.submit(connection)));
        } catch (LDAPException e) {
            record(index, e.toLDAPResult());
        }
    }

    void drain() {
        while (!pending.isEmpty()) {
            awaitOldest();
        }
    }

    private void awaitOldest() {
        var oldest = pending.remove();
        var begin = System.nanoTime();
        record(oldest.index(), answer(oldest.request()));
        adapt(System.nanoTime() - begin);
    }

    /** As many requests ahead as the server keeps up with: hundreds a second here, thirty a second there. */
    private void adapt(long waited) {
        var isShort = waited < settings.responseTimeout().toNanos() / SHORT_WAIT;
        window = isShort ? Math.min(2 * window, settings.window()) : Math.max(window / 2, 1);
    }

    /** The library answers a time-out itself; waiting a little longer covers its timer. */
    private LDAPResult answer(AsyncRequestID request) {
        try {
            return request.get(settings.responseTimeout().toMillis() + 1000, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new LDAPResult(request.getMessageID(), ResultCode.TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new LDAPResult(request.getMessageID(), ResultCode.LOCAL_ERROR);
        }
    }

    private void record(int index, LDAPResult result) {
        results[index] = result;
        if (LOST.contains(result.getResultCode())) {
            lost = result;
        }
    }

    @Override
    public void close() {
        if (lost == null && pending.isEmpty()) {
            pool.releaseConnection(connection);
        } else {
            pool.releaseDefunctConnection(connection);
        }
    }
}
