package io.gatehouse.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
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

    /** A crash of the database may lose the counts of its last second, which is no harm: no call waits for the disk. */
    private static final String COUNT = """
            WITH unsynced AS (SELECT set_config('synchronous_commit', 'off', true)),
            wanted AS (
                SELECT id, step * interval '1 microsecond' AS step, stretch * interval '1 microsecond' AS stretch,
                    CAST(:now AS timestamptz) AS now
                FROM unnest(:ids, :steps, :stretches) AS one (id, step, stretch)),
            kept AS (SELECT id, full_at FROM rate_limit WHERE id = ANY (:ids) ORDER BY id FOR UPDATE),
            verdict AS (
                SELECT bool_and(greatest(kept.full_at, now) + step <= now + stretch) AS allowed
                FROM wanted LEFT JOIN kept USING (id))
            INSERT INTO rate_limit AS r (id, full_at)
            SELECT id, now + step FROM wanted, verdict, unsynced WHERE allowed ORDER BY id
            ON CONFLICT (id) DO UPDATE SET full_at = (
                SELECT greatest(r.full_at, now) + step FROM wanted WHERE wanted.id = r.id)
            WHERE (SELECT greatest(r.full_at, now) + step <= now + stretch FROM wanted WHERE wanted.id = r.id)
            """;

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
        var limits = calls.stream().map(call -> settings.limit(call.limit())).toList();
        var ids = calls.stream().map(RateLimits::id).toArray(String[]::new);
        var stretches = limits.stream().mapToLong(limit -> micros(limit.per())).toArray();
        var steps = limits.stream()
                .mapToLong(limit -> micros(limit.per()) / limit.calls())
                .toArray();
        return database.sql(COUNT)
                        .param("ids", ids)
                        .param("steps", steps)
                        .param("stretches", stretches)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == ids.length;
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1000;
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
