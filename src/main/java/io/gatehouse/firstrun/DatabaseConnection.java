package io.gatehouse.firstrun;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How to reach the database. */
record DatabaseConnection(String url, String user, String password) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }
}
