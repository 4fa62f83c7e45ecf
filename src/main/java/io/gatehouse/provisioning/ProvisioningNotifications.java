package io.gatehouse.provisioning;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears from PostgreSQL when another node made something due, over a connection of its own that is renewed when lost. */
@Component
class ProvisioningNotifications implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisioningNotifications.class);
    private static final int LISTEN_MILLIS = 10_000;
    private static final Duration BEFORE_RECONNECT = Duration.ofSeconds(5);

    private final JdbcConnectionDetails database;
    private final WorkSignal signal;
    private volatile @Nullable Thread thread;

    ProvisioningNotifications(JdbcConnectionDetails database, WorkSignal signal) {
        this.database = database;
        this.signal = signal;
    }

    @Override
    public void start() {
        var started = new Thread(this::run, "provisioning-notifications");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (isRunning()) {
            try (var connection = connect()) {
                listen(connection);
            } catch (SQLException e) {
                LOG.debug("Not listening for other nodes' work for a moment: {}", e.getMessage());
                pause();
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + ProvisioningRecords.CHANNEL);
        }
        var notifications = connection.unwrap(PGConnection.class);
        while (isRunning()) {
            if (notifications.getNotifications(LISTEN_MILLIS).length > 0) {
                signal.wake();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BEFORE_RECONNECT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
