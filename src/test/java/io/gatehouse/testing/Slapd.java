package io.gatehouse.testing;

import io.gatehouse.security.LdapServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real OpenLDAP server of the test's own: made from {@code ldap-seed/} in a temporary directory, on free loopback ports,
 * gone with {@link #close()}. It can be stopped and started in between and keeps its data and ports.
 */
public final class Slapd implements AutoCloseable {

    public static final String BASE = "dc=gatehouse,dc=example";
    public static final String PASSWORD = "gatehouse-service-secret";
    public static final String PORTAL_PASSWORD = "portal-service-secret";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path home;
    private final @Nullable Path tls;
    private final int port = freePort();
    private final int tlsPort = freePort();
    private @Nullable Process process;

    private Slapd(Path home, @Nullable Path tls) {
        this.home = home;
        this.tls = tls;
    }

    public static Slapd start() {
        return start(null);
    }

    /** @param tls directory with server.crt, server.key and ca.crt, or null for a server without TLS. */
    public static Slapd start(@Nullable Path tls) {
        try {
            var slapd = new Slapd(Files.createTempDirectory("gatehouse-slapd"), tls);
            slapd.resume();
            return slapd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "ldap://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public int tlsPort() {
        return tlsPort;
    }

    public LdapServer server() {
        return new LdapServer(List.of(url()), "cn=gatehouse,ou=system," + BASE, PASSWORD, BASE, false, null);
    }

    /** Stops the server as an operator would; its data stay. */
    public void stop() {
        var running = process;
        if (running != null) {
            running.destroy();
            waitFor(running);
            process = null;
        }
    }

    public void resume() {
        try {
            process = serve().start();
            awaitPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Freezes or thaws the server: it holds its connections and answers nothing. */
    public void signal(String signal) {
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

    private ProcessBuilder serve() throws IOException {
        var builder = new ProcessBuilder(
                Path.of("ldap-seed/openldap/serve").toAbsolutePath().toString());
        var environment = builder.environment();
        environment.put("LDAP_DATA", home.resolve("data").toString());
        environment.put("LDAP_PASSWORD_FILE", secret("password", PASSWORD));
        environment.put("LDAP_PORTAL_PASSWORD_FILE", secret("portal-password", PORTAL_PASSWORD));
        if (tls == null) {
            environment.put("LDAP_URLS", url());
        } else {
            environment.put("LDAP_TLS", tls.toString());
            environment.put("LDAP_URLS", url() + " ldaps://127.0.0.1:" + tlsPort);
        }
        return builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile());
    }

    private String secret(String name, String value) throws IOException {
        var file = home.resolve(name);
        Files.writeString(file, value);
        return file.toString();
    }

    private void awaitPort() throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!accepts()) {
            var running = process;
            if (running == null || !running.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("slapd did not start: " + Files.readString(home.resolve("log")));
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

    private static void run(String... command) {
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
