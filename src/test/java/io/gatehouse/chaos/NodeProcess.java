package io.gatehouse.chaos;

import io.gatehouse.testing.Eventually;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A {@link Node} seen from outside: what it said, and whether it lives. */
final class NodeProcess implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(2);

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Process process;
    private final Instant begun = Instant.now();
    private volatile @Nullable Instant ready;

    /** @param settings system properties */
    NodeProcess(Map<String, String> settings, Path log) {
        try {
            process = new ProcessBuilder(command(settings))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Thread.ofVirtual().start(this::listen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Map<String, String> settings) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx320m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + NodeClasses.ARCHIVE,
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                NodeClasses.PATH));
        settings.forEach((name, value) -> command.add("-D%s=%s".formatted(name, value)));
        command.add(Node.class.getName());
        return command;
    }

    NodeProcess awaitReady() {
        awaitWord(Node.READY, TO_START);
        return this;
    }

    /** Ready, or halted before over what others left it. */
    NodeProcess awaitReadyOrEnd() {
        Eventually.assertWithin(TO_START, () -> !said(Node.READY).isEmpty() || !process.isAlive());
        return this;
    }

    /** From its start until now. */
    Life life(String trouble) {
        var now = Instant.now();
        return new Life(trouble, begun, ready == null ? now : ready, now, acknowledged());
    }

    /** The first line that begins with this word. */
    String awaitWord(String word, Duration patience) {
        try {
            Eventually.assertWithin(
                    patience, () -> !process.isAlive() || !said(word).isEmpty());
        } catch (AssertionError e) {
            throw new AssertionError("The node never said %s, only %s".formatted(word, said), e);
        }
        if (said(word).isEmpty()) {
            throw new IllegalStateException("The node ended with %d after %s".formatted(process.exitValue(), said));
        }
        return said(word).getFirst();
    }

    /** Lines that begin with this word. */
    List<String> said(String word) {
        return said.stream().filter(line -> line.startsWith(word)).toList();
    }

    /** The accounts whose approval was answered for. */
    List<String> acknowledged() {
        return said(Approvals.ACK).stream().map(line -> line.split(" ")[1]).toList();
    }

    /** Nothing happens when it does not live any more. */
    void tell(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            // Halted meanwhile, as whoever waits for that will see.
        }
    }

    /** Returns when nobody approves any more. */
    void pause() {
        var before = said(Approvals.IDLE).size();
        tell("pause");
        Eventually.assertWithin(TO_START, () -> said(Approvals.IDLE).size() > before || !process.isAlive());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it ended by itself in this time. */
    boolean ends(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets it end as an operator would. */
    void leave() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ends(Duration.ofSeconds(60));
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        ends(Duration.ofSeconds(30));
    }

    @Override
    public void close() {
        kill();
    }

    private void heard(String line) {
        if (line.equals(Node.READY)) {
            ready = Instant.now();
        }
        said.add(line);
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::heard);
        } catch (IOException | UncheckedIOException e) {
            // Killed.
        }
    }
}
