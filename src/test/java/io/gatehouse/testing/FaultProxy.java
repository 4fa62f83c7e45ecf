package io.gatehouse.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A network between client and server that fails on demand: in front of one loopback port, itself on another. */
public final class FaultProxy implements AutoCloseable {

    /** What the network does. */
    public enum Fault {
        NONE,
        /** Nobody listens. */
        REFUSE,
        /** Connections are taken and nothing is ever carried. */
        BLACKHOLE,
        /** Each piece waits a quarter of a second. */
        DELAY,
        /** A byte at a time, slowly. */
        TRICKLE,
        /** Connections end, politely, after so many bytes to the server. */
        CUT_REQUEST,
        /** Connections end, politely, after so many bytes of answers. */
        CUT_ANSWER,
        /** Connections are reset after so many bytes of answers. */
        RESET,
        /** The server's direction is closed while the client's stays open. */
        HALF_CLOSE,
        /** The server does all it is asked and nobody hears of it: done, but unknown. */
        DROP_ANSWERS
    }

    private static final int PIECE = 16_384;

    private final int target;
    private final int port = ServerProcess.freePort();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong left = new AtomicLong();
    private volatile Fault fault = Fault.NONE;
    private volatile @Nullable ServerSocket listener;
    private volatile Runnable onAnswer = () -> {};

    /** @param target the server's port on loopback */
    public FaultProxy(int target) {
        this.target = target;
        listen();
    }

    public int port() {
        return port;
    }

    /** From now on; connections that are open fail alike. {@code bytes} are let through before a cut or a reset. */
    public void fail(Fault next, long bytes) {
        left.set(bytes);
        fault = next;
        if (next == Fault.REFUSE) {
            hangUp();
        } else if (listener == null) {
            listen();
        }
    }

    /** Before an answer of the server is carried on. */
    public void onAnswer(Runnable event) {
        onAnswer = event;
    }

    /** The network is well again; what was open is gone. */
    public void heal() {
        fail(Fault.NONE, 0);
        open.forEach(FaultProxy::end);
    }

    @Override
    public void close() {
        hangUp();
    }

    private void listen() {
        try {
            var fresh = new ServerSocket();
            fresh.setReuseAddress(true);
            fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listener = fresh;
            Thread.ofVirtual().start(() -> accept(fresh));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hangUp() {
        var listening = listener;
        listener = null;
        end(listening);
        open.forEach(FaultProxy::end);
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                var client = from.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(client);
                open.add(server);
                Thread.ofVirtual().start(() -> carry(client, server, true));
                Thread.ofVirtual().start(() -> carry(server, client, false));
            } catch (IOException e) {
                // The listener is closed, or the server behind is down: the client hears nothing.
            }
        }
    }

    private void carry(Socket from, Socket to, boolean request) {
        var bytes = new byte[PIECE];
        try {
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                pass(bytes, read, to, request);
            }
        } catch (IOException e) {
            // Either side is gone; the other follows.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(from);
            end(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private void pass(byte[] bytes, int length, Socket to, boolean request) throws IOException, InterruptedException {
        if (!request) {
            onAnswer.run();
        }
        var now = fault;
        var through = length;
        if (now == Fault.BLACKHOLE || now == Fault.DROP_ANSWERS && !request) {
            return;
        }
        if (now == Fault.DELAY) {
            Thread.sleep(250);
        }
        if (cuts(now, request)) {
            through = (int) Math.clamp(left.getAndAdd(-length), 0, length);
        }
        if (now == Fault.TRICKLE) {
            trickle(bytes, length, to);
        } else {
            to.getOutputStream().write(bytes, 0, through);
        }
        if (through < length) {
            cut(now, to);
        }
    }

    private static boolean cuts(Fault now, boolean request) {
        return switch (now) {
            case CUT_REQUEST, HALF_CLOSE -> request;
            case CUT_ANSWER, RESET -> !request;
            default -> false;
        };
    }

    private void trickle(byte[] bytes, int length, Socket to) throws IOException, InterruptedException {
        for (int i = 0; i < length; i++) {
            to.getOutputStream().write(bytes[i]);
            if (fault == Fault.TRICKLE) {
                Thread.sleep(20);
            }
        }
    }

    private static void cut(Fault now, Socket to) throws IOException {
        if (now == Fault.HALF_CLOSE) {
            to.shutdownOutput();
            return;
        }
        if (now == Fault.RESET) {
            to.setSoLinger(true, 0);
        }
        to.close();
        throw new IOException("cut");
    }

    private static void end(@Nullable Closeable end) {
        try {
            if (end != null) {
                end.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
