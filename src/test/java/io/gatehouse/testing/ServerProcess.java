package io.gatehouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server that a test started by one of the scripts of {@code ldap-seed/}, in a temporary directory and on a loopback port,
 * gone with {@link #close()}.
 */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path home;
    private final int port;
    private final ProcessBuilder builder;
    private @Nullable Process process;

    /** @param script below {@code ldap-seed/} */
    ServerProcess(Path home, String script, Map<String, String> environment, int port) {
        this.home = home;
        this.port = port;
        this.builder = new ProcessBuilder(
                        Path.of("ldap-seed").resolve(script).toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile());
        builder.environment().putAll(environment);
    }

    static Path newHome(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String secret(Path home, String name, String value) {
        try {
            return Files.writeString(home.resolve(name), value).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void resume() {
        try {
            process = builder.start();
            awaitPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server as an operator would; its data stay. */
    void stop() {
        var running = process;
        if (running != null) {
            running.destroy();
            waitFor(running);
            process = null;
        }
    }

    void signal(String signal) {
        var running = process;
        if (running != null) {
            run("kill", "-" + signal, Long.toString(running.pid()));
        }
    }

    @Override
    public void close() {
        stop();
        run("rm", "-rf", home.toString());
    }

    private void awaitPort() throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!accepts()) {
            var running = process;
            if (running == null || !running.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The server did not start: " + Files.readString(home.resolve("log")));
            }
            pause();
        }
    }

    private boolean accepts() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitFor(Process running) {
        try {
            if (!running.waitFor(10, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int run(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
