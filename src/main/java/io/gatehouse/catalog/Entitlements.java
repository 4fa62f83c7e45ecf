package io.gatehouse.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads the catalogue, at most once a minute: it changes a few times a year and is asked for on every page. */
@Repository
class Entitlements {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final String SELECTED = """
            SELECT e.*, ARRAY(SELECT g.name FROM given_group g
                WHERE g.code = e.code AND g.name <> e.directory_group ORDER BY g.given_at DESC) AS former_groups
            FROM entitlement e""";

    private final JdbcClient database;
    private final Clock clock;
    private volatile @Nullable Read last;

    Entitlements(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Entitlement> all() {
        var read = last;
        var now = clock.instant();
        if (read == null || read.at().plus(FRESH).isBefore(now)) {
            read = new Read(now, load());
            last = read;
        }
        return read.entitlements();
    }

    /** As it is in the database at this moment. */
    List<Entitlement> load() {
        return database.sql(SELECTED + " ORDER BY e.position, e.code")
                .query((row, number) -> entitlement(row))
                .list();
    }

    /** Held until the transaction ends. */
    Optional<Entitlement> locked(String code) {
        return database.sql(SELECTED + " WHERE e.code = :code FOR UPDATE OF e")
                .param("code", code)
                .query((row, number) -> entitlement(row))
                .optional();
    }

    boolean isGivenToAnother(EntitlementKind kind, String group, String code) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM given_group
                            WHERE kind = :kind AND lower(name) = lower(:name) AND code <> :code)""")
                .param("kind", kind.name())
                .param("name", group)
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    void write(String code, EntitlementForm form) {
        database.sql("""
                        UPDATE entitlement SET label = :label, sentence = :sentence, directory_group = :group,
                            version = version + 1
                        WHERE code = :code""")
                .param("label", form.label())
                .param("sentence", form.sentence())
                .param("group", form.group())
                .param("code", code)
                .update();
        forgetAtCommit();
    }

    /** Other nodes show the former words for at most a minute more. */
    private void forgetAtCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                last = null;
            }
        });
    }

    private static Entitlement entitlement(ResultSet row) throws SQLException {
        return new Entitlement(
                row.getString("code"),
                EntitlementKind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getString("sentence"),
                Risk.valueOf(row.getString("risk")),
                row.getString("directory_group"),
                row.getBoolean("privileged"),
                row.getBoolean("clinician_only"),
                prerequisites(row.getArray("prerequisites")),
                row.getInt("position"),
                row.getBoolean("offered"),
                List.of((String[]) row.getArray("former_groups").getArray()),
                row.getLong("version"));
    }

    private static Set<Prerequisite> prerequisites(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray())
                .map(Prerequisite::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Read(Instant at, List<Entitlement> entitlements) {}
}
