package io.gatehouse.firstrun;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL of our own, durable, on a free loopback port, with its files in the data directory. */
final class EmbeddedDatabase implements Closeable {

    static final String USER = "postgres";

    /** Named by its major version: another one could not read the files. */
    static final String CLUSTER = "postgresql/18";

    static final String PASSWORD_FILE = "postgresql/password";

    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    static EmbeddedDatabase start(DataDirectory directory) {
        var cluster = directory.resolve(CLUSTER);
        var passwordFile = directory.secret(PASSWORD_FILE);
        new Postmaster(cluster).stopOrphan();
        try {
            var password = directory.secretText(PASSWORD_FILE);
            return new EmbeddedDatabase(server(directory, cluster, passwordFile, password), password);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + cluster, e);
        }
    }

    /** zonky is made for tests: it would switch durability off and let every local user in. */
    private static EmbeddedPostgres server(DataDirectory directory, Path cluster, Path passwordFile, String password)
            throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setOverrideWorkingDirectory(
                        directory.folder("postgresql/binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setConnectConfig("password", password)
                .start();
    }

    String url() {
        return url(server.getPort());
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
