package io.gatehouse.journal;

import static java.sql.Types.OTHER;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows as the table holds them, with their links: written once, streamed for verification. */
@Component
class ChainedRows {

    private static final int FETCHED_AT_ONCE = 2_000;

    private static final String INSERT = """
            INSERT INTO journal_row (seq, at, actor_kind, actor_id, actor_name, actor_display, actor_organization_id,
                act, object_type, object_id, organization_id, outcome, reason, request_ip, trace_id, details,
                canonical, prev_hash, hash, hash_version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            """;

    private final JdbcTemplate database;
    private final JournalRowMapper mapper;

    ChainedRows(JdbcTemplate database, JournalRowMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    void insert(List<ChainedRow> rows) {
        database.batchUpdate(INSERT, rows, rows.size(), ChainedRows::fill);
    }

    /**
     * All rows in the order of the chain, a few thousand in memory at a time; to be closed. Needs a transaction, else the
     * driver fetches the whole table.
     */
    Stream<ChainedRow> stream() {
        var streaming = new JdbcTemplate(Objects.requireNonNull(database.getDataSource()));
        streaming.setFetchSize(FETCHED_AT_ONCE);
        return streaming.queryForStream("SELECT * FROM journal_row ORDER BY seq", (row, number) -> mapper.chained(row));
    }

    /** What is exported of the rows after one number up to another. */
    List<ExportedRow> links(long after, long upTo) {
        return database.query(
                "SELECT seq, canonical, prev_hash, hash, hash_version FROM journal_row WHERE seq > ? AND seq <= ? ORDER BY seq",
                (row, number) -> new ExportedRow(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)),
                after,
                upTo);
    }

    private static void fill(PreparedStatement insert, ChainedRow chained) throws SQLException {
        var row = chained.row();
        var entry = row.entry();
        var columns = new Columns(insert);
        columns.add(row.seq());
        columns.add(OffsetDateTime.ofInstant(row.at(), ZoneOffset.UTC));
        actor(columns, row.actor());
        columns.add(entry.act());
        columns.add(entry.object().type());
        columns.add(entry.object().id());
        columns.add(uuid(entry.organization()));
        columns.add(entry.outcome().name());
        columns.add(entry.reason());
        columns.add(row.address());
        columns.add(row.traceId());
        columns.add(details(entry));
        columns.add(chained.canonical());
        columns.add(chained.previousHash());
        columns.add(chained.hash());
        columns.add(chained.version());
    }

    private static void actor(Columns columns, JournalActor actor) throws SQLException {
        AccountId account = actor.account();
        columns.add(actor.kind().name());
        columns.add(account == null ? null : account.value());
        columns.add(actor.name());
        columns.add(actor.displayName());
        columns.add(uuid(actor.organization()));
    }

    private static String details(JournalEntry entry) {
        SortedMap<String, String> sorted = new TreeMap<>(entry.details());
        return CanonicalJson.of(sorted);
    }

    private static @Nullable UUID uuid(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }

    /** Fills the places of a statement from left to right. */
    private static final class Columns {

        private final PreparedStatement statement;
        private int place;

        Columns(PreparedStatement statement) {
            this.statement = statement;
        }

        void add(@Nullable Object value) throws SQLException {
            place++;
            if (value == null) {
                statement.setNull(place, OTHER);
            } else {
                statement.setObject(place, value);
            }
        }
    }
}
