package io.gatehouse.registration;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Has each statement planned for its values. The right way to a rare word is the wrong one to a frequent word, and a plan kept
 * for all values knows neither.
 */
final class FreshlyPlanned extends JdbcTemplate {

    FreshlyPlanned(DataSource source) {
        super(source);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
}
