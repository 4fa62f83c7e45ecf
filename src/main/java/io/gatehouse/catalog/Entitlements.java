package io.gatehouse.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the catalogue, at most once a minute: it changes a few times a year and is asked for on every page. */
@Repository
class Entitlements {

    private static final Duration FRESH = Duration.ofMinutes(1);

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

    private List<Entitlement> load() {
        return database.sql("SELECT * FROM entitlement ORDER BY position, code")
                .query((row, number) -> entitlement(row))
                .list();
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
                row.getBoolean("offered"));
    }

    private static Set<Prerequisite> prerequisites(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray())
                .map(Prerequisite::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Read(Instant at, List<Entitlement> entitlements) {}
}
