package io.gatehouse.shell.web;

import io.gatehouse.common.Readiness;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database answers a statement. */
@Component
class DatabaseReadiness implements Readiness {

    private final JdbcClient database;

    DatabaseReadiness(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean ready() {
        try {
            return database.sql("SELECT 1").query(Integer.class).single() == 1;
        } catch (DataAccessException e) {
            return false;
        }
    }
}
