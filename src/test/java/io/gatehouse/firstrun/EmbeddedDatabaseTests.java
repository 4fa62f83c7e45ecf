package io.gatehouse.firstrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {

    @TempDir
    private Path temporary;

    @Test
    void isDurablePrivateAndKeepsItsData() throws IOException, SQLException {
        var data = new DataDirectory(temporary);

        try (var database = EmbeddedDatabase.start(data);
                var connection = connect(database, database.password())) {
            assertThat(setting(connection, "fsync")).isEqualTo("on");
            assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> connect(database, "guessed"))
                    .withMessageContaining("password authentication failed");
            connection.createStatement().execute("create table kept (word text)");
        }

        try (var database = EmbeddedDatabase.start(data);
                var connection = connect(database, database.password())) {
            assertThat(connection
                            .createStatement()
                            .executeQuery("select * from kept")
                            .next())
                    .isFalse();
        }
        assertThat(new Postmaster(temporary.resolve("postgresql/18")).port()).isEmpty();
    }

    private static Connection connect(EmbeddedDatabase database, String password) throws SQLException {
        return DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, password);
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var result = connection.createStatement().executeQuery("show " + name)) {
            result.next();
            return result.getString(1);
        }
    }
}
