package io.gatehouse.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * How often something may be done, counted in the database for all nodes together. Ask before a transaction begins: the
 * count must stay when the transaction does not. A count is the moment when all of it is free again, moved on by each call (the
 * generic cell rate algorithm of ITU-T I.371); see docs/decisions/128.
 */
@Component
public class RateLimits {

    public static final String PAGE_BY_ADDRESS = "page-by-address";
    public static final String PAGE_BY_ALL = "page-by-all";
    public static final String NAMES_BY_ADDRESS = "names-by-address";
    public static final String LINK_BY_ADDRESS = "link-by-address";
    public static final String SUBMIT_BY_ADDRESS = "submit-by-address";
    public static final String SUBMIT_BY_EMAIL = "submit-by-email";
    public static final String SUBMIT_BY_DOMAIN = "submit-by-domain";
    public static final String SUBMIT_BY_ALL = "submit-by-all";
    public static final String REPLY_BY_REQUEST = "reply-by-request";
    public static final String DRAFT_BY_EMAIL = "draft-by-email";
    public static final String CHANGE_BY_EMAIL = "change-by-email";
    public static final String SIGN_IN_BY_ADDRESS = "sign-in-by-address";
    public static final String RESET_BY_ADDRESS = "reset-by-address";
    public static final String RESET_BY_ACCOUNT = "reset-by-account";

    private static final String BY_ADDRESS = "-by-address";

    /**
     * One row of values for each call, in the order in which they are locked: its plan is the same for all values, so it is made
     * once. A crash of the database may lose the counts of its last second, which is no harm: no call waits for the disk.
     */
    private static final String COUNT = """
            WITH unsynced AS (SELECT set_config('synchronous_commit', 'off', true)),
            moment AS (SELECT CAST(? AS timestamptz) AS now),
            wanted AS (
                SELECT id, now, step * interval '1 microsecond' AS step, now + stretch * interval '1 microsecond' AS latest
                FROM moment, (VALUES %s) AS one (id, step, stretch)),
            counted AS (
                SELECT id, latest, greatest(kept.full_at, now) + step AS full_at
                FROM wanted LEFT JOIN LATERAL (
                    SELECT full_at FROM rate_limit WHERE rate_limit.id = wanted.id FOR UPDATE) kept ON true)
            INSERT INTO rate_limit AS r (id, full_at)
            SELECT id, full_at FROM counted, unsynced WHERE (SELECT bool_and(full_at <= latest) FROM counted)
            ON CONFLICT (id) DO UPDATE SET full_at = (
                SELECT greatest(r.full_at, now) + step FROM wanted WHERE wanted.id = r.id)
            WHERE (SELECT greatest(r.full_at, now) + step <= latest FROM wanted WHERE wanted.id = r.id)
            """;

    private static final String ONE = "(?, CAST(? AS bigint), CAST(? AS bigint))";

    private final JdbcClient database;
    private final RateLimitSettings settings;
    private final Clock clock;

    /** @param database asked by connections of its own, whatever transaction is under way */
    RateLimits(DataSource database, RateLimitSettings settings, Clock clock) {
        this.database = JdbcClient.create(new DelegatingDataSource(database));
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Something done that counts.
     *
     * @param limit one of the names above, or of the settings {@code gatehouse.limits.*}
     * @param key whose limit it is, as a network address, which stands for its network; case does not matter
     */
    public record Call(String limit, String key) {}

    /** Whether it may be done once more; counts when it may. */
    public boolean allow(String limit, String key) {
        return allow(List.of(new Call(limit, key)));
    }

    /** Whether something that has several limits may be done once more; counts for all of them when it may, else for none. */
    public boolean allow(List<Call> calls) {
        var counts = calls.stream()
                .map(this::count)
                .sorted(Comparator.comparing(Count::id))
                .toList();
        var values = new ArrayList<Object>(List.of(Timestamp.from(clock.instant())));
        counts.forEach(count -> values.addAll(List.of(count.id(), count.step(), count.stretch())));
        var rows = String.join(", ", Collections.nCopies(counts.size(), ONE));
        return database.sql(COUNT.formatted(rows)).params(values).update() == counts.size();
    }

    /**
     * @param step microseconds that one call takes
     * @param stretch microseconds that all calls together take
     */
    private record Count(String id, long step, long stretch) {}

    private Count count(Call call) {
        var limit = settings.limit(call.limit());
        long stretch = limit.per().toNanos() / 1000;
        return new Count(id(call), stretch / limit.calls(), stretch);
    }

    private static String id(Call call) {
        var key = call.limit().endsWith(BY_ADDRESS) ? CallingNetwork.of(call.key()) : call.key();
        return call.limit() + ":" + Base64.getEncoder().encodeToString(Secret.hash(key.toLowerCase(Locale.ROOT)));
    }

    /** Removes counts that are all free again, at most this many; says how many were removed. */
    int removeFree(int atMost) {
        return database.sql("""
                        DELETE FROM rate_limit
                        WHERE id IN (SELECT id FROM rate_limit WHERE full_at < :now ORDER BY full_at LIMIT :most)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", atMost)
                .update();
    }
}
