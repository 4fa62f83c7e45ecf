package io.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class GatehouseApplicationTests {

    @Autowired
    private JdbcClient database;

    @Test
    void migratesItsDatabase() {
        var failed = database.sql("select count(*) from flyway_schema_history where not success")
                .query(Integer.class)
                .single();
        assertThat(failed).isZero();
    }
}
