package io.gatehouse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Eventually;
import io.gatehouse.testing.TestServers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

class ProvisioningNotificationsTests {

    private final String database = TestServers.newDatabase();

    @Test
    void hearsOfWorkThatAnotherNodeCommitted() throws InterruptedException {
        var signal = new WorkSignal();
        var woken = new AtomicBoolean();
        var worker = new Thread(() -> woken.set(isWoken(signal)));
        worker.start();
        var notifications = new ProvisioningNotifications(details(), signal);
        notifications.start();
        try {
            Eventually.assertThat(() -> {
                tell();
                return woken.get();
            });
        } finally {
            notifications.stop();
            worker.join();
        }
        assertThat(notifications.isRunning()).isFalse();
    }

    /** The signal ends the pause long before its time. */
    private static boolean isWoken(WorkSignal signal) {
        try {
            var begin = System.nanoTime();
            signal.await(Duration.ofMinutes(1));
            return System.nanoTime() - begin < Duration.ofSeconds(50).toNanos();
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void tell() {
        try (var other = DriverManager.getConnection(database, "postgres", "postgres");
                var statement = other.createStatement()) {
            statement.execute("NOTIFY " + ProvisioningRecords.CHANNEL);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private JdbcConnectionDetails details() {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database;
            }

            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }
        };
    }
}
