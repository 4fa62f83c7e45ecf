package io.gatehouse.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL of the test's own that writes durably, keeps its port and its data, and is stopped in whatever way. */
final class Cluster implements AutoCloseable {

    /** How a postmaster is told to stop (PostgreSQL's documentation, "Shutting Down the Server"). */
    enum Stop {
        FAST("INT"),
        IMMEDIATE("QUIT");

        private final String signal;

        Stop(String signal) {
            this.signal = signal;
        }
    }

    private final Path home;
    private final int port = freePort();
    private EmbeddedPostgres server;

    Cluster() {
        try {
            home = Files.createTempDirectory("gatehouse-cluster");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = started();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    void stop(Stop how) {
        var postmaster = ProcessHandle.of(postmaster());
        signal(how.signal);
        postmaster.ifPresent(one -> one.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }

    void signal(String signal) {
        run("kill", "-" + signal, Long.toString(postmaster()));
    }

    void resume() {
        end();
        server = started();
    }

    @Override
    public void close() {
        end();
        run("rm", "-rf", home.toString());
    }

    private EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(home.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long postmaster() {
        try {
            return Long.parseLong(
                    Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst());
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

    private static void run(String... command) {
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
