package io.gatehouse.reconciliation.adoption;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets one array after another as the parameters of a statement that works on many rows. */
final class Columns {

    private final PreparedStatement statement;
    private int index = 1;

    Columns(PreparedStatement statement) {
        this.statement = statement;
    }

    void add(String type, Stream<?> values) throws SQLException {
        statement.setArray(index++, statement.getConnection().createArrayOf(type, values.toArray()));
    }

    void add(Object value) throws SQLException {
        statement.setObject(index++, value);
    }

    /** PostgreSQL's text for an array of constants. */
    static String literal(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
    }
}
