package io.gatehouse.registration;

import io.gatehouse.security.CurrentActor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** The lists of registrations as the service reads them, and every statement that was sent for it, with its values. */
@Component
public class RecordedRegistrations {

    private final List<Sent> statements = new CopyOnWriteArrayList<>();
    private final RegistrationService service;

    /**
     * A statement as it was sent.
     *
     * @param values in the order of its places; an empty {@code Optional} for null
     */
    public record Sent(String sql, List<Object> values) {

        /** How the database would answer it, a line per step. */
        public String plan(JdbcTemplate database) {
            var bound = values.stream()
                    .map(value -> value instanceof Optional<?> ? null : value)
                    .toArray();
            return String.join("\n", database.queryForList("EXPLAIN " + sql, String.class, bound));
        }
    }

    RecordedRegistrations(DataSource source, Registrations registrations, Intake intake, CurrentActor actor) {
        var recorded = new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return recorded(Connection.class, super.getConnection());
            }
        };
        service = new RegistrationService(
                registrations,
                new RegistrationList(recorded),
                new SearchedWords(JdbcClient.create(recorded)),
                intake,
                new IntakeLook(JdbcClient.create(recorded)),
                actor);
    }

    /** Not authorized and without a transaction: the statements are the same. */
    public RegistrationService service() {
        return service;
    }

    /** What was sent since the last time. */
    public List<Sent> statements() {
        var sent = List.copyOf(statements);
        statements.clear();
        return sent;
    }

    private <T> T recorded(Class<T> type, T target) {
        return proxy(type, (method, values) -> {
            var answer = call(target, method, values);
            return answer instanceof PreparedStatement statement ? recorded((String) values[0], statement) : answer;
        });
    }

    private PreparedStatement recorded(String sql, PreparedStatement statement) {
        var bound = new TreeMap<Integer, Object>();
        return proxy(PreparedStatement.class, (method, values) -> {
            if (method.getName().startsWith("set") && values.length > 1 && values[0] instanceof Integer place) {
                bound.put(place, method.getName().equals("setNull") ? Optional.empty() : values[1]);
            }
            if (method.getName().equals("executeQuery")) {
                statements.add(new Sent(sql, List.copyOf(bound.values())));
            }
            return call(statement, method, values);
        });
    }

    private interface Call {

        Object answer(Method method, Object[] values) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> call.answer(method, values)));
    }

    private static Object call(Object target, Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
