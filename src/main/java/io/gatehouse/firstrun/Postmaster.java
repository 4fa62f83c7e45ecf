package io.gatehouse.firstrun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What {@code postmaster.pid} of a PostgreSQL cluster says about the server that uses it. */
record Postmaster(Path cluster) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /** A server that outlived its application, as after {@code kill -9}, holds the cluster: it has to go first. */
    void stopOrphan() {
        process().ifPresent(orphan -> {
            orphan.destroy();
            waitFor(orphan);
        });
    }

    /** The port of the running server, or empty when none runs. */
    Optional<Integer> port() {
        return process().map(running -> Integer.valueOf(lines().get(PORT_LINE).strip()));
    }

    private Optional<ProcessHandle> process() {
        var lines = lines();
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip())).filter(Postmaster::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    private List<String> lines() {
        var file = cluster.resolve("postmaster.pid");
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void waitFor(ProcessHandle orphan) {
        try {
            orphan.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "An earlier PostgreSQL (process %d) does not stop".formatted(orphan.pid()), e);
        }
    }
}
