package io.gatehouse.firstrun;

import io.gatehouse.common.InvalidSettingException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Tries the configured database once, so that a wrong setting is a sentence and not a failing pool. */
final class DatabaseProbe {

    private static final String CONNECT_SECONDS = "5";

    private DatabaseProbe() {}

    /** @throws InvalidSettingException when nobody answers, or refuses us */
    static DatabaseConnection check(DatabaseConnection database) {
        var properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_SECONDS);
        try (var connection = DriverManager.getConnection(database.url(), properties)) {
            return database;
        } catch (SQLException e) {
            throw new InvalidSettingException(
                    "The database of GATEHOUSE_DB_URL (%s) cannot be used: %s"
                            .formatted(withoutParameters(database.url()), firstLine(e)),
                    e);
        }
    }

    /** Parameters of the URL may hold a password. */
    private static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
