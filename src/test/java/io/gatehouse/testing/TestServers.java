package io.gatehouse.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each application context of the test run an empty database of its own on one shared PostgreSQL. */
public final class TestServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** The JDBC address of a new, empty database; user and password are both {@code postgres}. */
    public static String newDatabase() {
        var name = "gatehouse_" + DATABASES.incrementAndGet();
        try (var connection = Shared.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(Shared.POSTGRES.getPort(), name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "gatehouse.database.url=" + newDatabase(),
                        "gatehouse.database.user=postgres",
                        "gatehouse.database.password=postgres",
                        "gatehouse.data-directory=" + temporaryDirectory())
                .applyTo(context);
    }

    private static String temporaryDirectory() {
        try {
            var directory = Files.createTempDirectory("gatehouse-test");
            directory.toFile().deleteOnExit();
            return directory.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
