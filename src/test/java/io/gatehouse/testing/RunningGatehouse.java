package io.gatehouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The production jar as a process of its own, as an operator runs it: settings by environment, data in a directory. */
public final class RunningGatehouse implements AutoCloseable {

    private static final Path JAR = Path.of("target/gatehouse.jar").toAbsolutePath();
    private static final String READY = "Gatehouse is ready.";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** It runs for minutes only: compiled quickly rather than well. */
    private static final List<String> JAVA_OPTIONS =
            List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    private final Path home;
    private final int port = freePort();
    private final Map<String, String> settings = new HashMap<>();
    private @Nullable Process process;

    private RunningGatehouse(Path home) {
        this.home = home;
        settings.put("GATEHOUSE_DESK_GRACE", "1s");
        settings.put("GATEHOUSE_DATA", home.resolve("data").toString());
        settings.put("GATEHOUSE_PORT", String.valueOf(port));
        settings.put("GATEHOUSE_EMBEDDED_LDAP_PORT", String.valueOf(freePort()));
    }

    /** With its own database and directory, so with demo data. Not started yet. */
    public static RunningGatehouse demo() {
        try {
            return new RunningGatehouse(Files.createTempDirectory("gatehouse-running"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a real directory and a real mail server. Not started yet. */
    public static RunningGatehouse on(Slapd slapd, int smtpPort) {
        var gatehouse = demo();
        var directory = slapd.server();
        gatehouse.settings.put("GATEHOUSE_LDAP_URLS", slapd.url());
        gatehouse.settings.put("GATEHOUSE_LDAP_BIND_DN", directory.bindDn());
        gatehouse.settings.put("GATEHOUSE_LDAP_BIND_PASSWORD", directory.bindPassword());
        gatehouse.settings.put("GATEHOUSE_LDAP_BASE_DN", directory.baseDn());
        gatehouse.settings.put("GATEHOUSE_SMTP_HOST", "127.0.0.1");
        gatehouse.settings.put("GATEHOUSE_SMTP_PORT", String.valueOf(smtpPort));
        gatehouse.settings.put("GATEHOUSE_SMTP_START_TLS", "false");
        return gatehouse;
    }

    public RunningGatehouse with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    public void start() {
        var started = launch(List.of(), log());
        process = started;
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!output().contains(READY)) {
            if (!started.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Gatehouse did not start: " + output());
            }
            pause();
        }
    }

    /** What one of the launcher's commands prints, run beside the running application. */
    public String command(String... words) {
        var output = home.resolve("command.log");
        var command = launch(List.of(words), output);
        try {
            if (!command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || command.exitValue() != 0) {
                throw new IllegalStateException(words[0] + " failed: " + Files.readString(output));
            }
            return Files.readString(output).strip();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Where its embedded servers keep their data. */
    public Path data() {
        return home.resolve("data");
    }

    public long pid() {
        return Objects.requireNonNull(process).pid();
    }

    /** {@code kill -9}: no shutdown of any kind. */
    public void kill() {
        end(Process::destroyForcibly);
    }

    @Override
    public void close() {
        end(running -> {
            running.destroy();
            return running;
        });
    }

    public String output() {
        try {
            return Files.exists(log()) ? Files.readString(log()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(java.util.function.UnaryOperator<Process> how) {
        var running = process;
        if (running != null) {
            try {
                how.apply(running).waitFor(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process = null;
        }
    }

    private Process launch(List<String> words, Path output) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(Stream.of(List.of(java), JAVA_OPTIONS, List.of("-jar", JAR.toString()), words)
                .flatMap(List::stream)
                .toList());
        builder.environment().keySet().removeIf(name -> name.startsWith("GATEHOUSE_"));
        builder.environment().putAll(settings);
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return home.resolve("gatehouse.log");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
