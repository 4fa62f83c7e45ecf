package io.gatehouse.reconciliation.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a source is made of: its attributes and groups. */
@Repository
class SourceSurvey {

    private final JdbcClient database;

    SourceSurvey(JdbcClient database) {
        this.database = database;
    }

    /** How many people have each attribute, and a few values of it. */
    List<SourceAttribute> attributes(UUID run) {
        return database.sql("""
                        SELECT key, count(*) AS people, (array_agg(DISTINCT left(value ->> 0, 60)))[1\\:3] AS samples
                        FROM (SELECT attributes FROM adoption_candidate WHERE run_id = :run ORDER BY id LIMIT 5000) c,
                             jsonb_each(c.attributes)
                        WHERE key <> 'objectclass' GROUP BY key ORDER BY people DESC, key""")
                .param("run", run)
                .query((row, number) -> new SourceAttribute(
                        row.getString("key"),
                        row.getLong("people"),
                        Stream.of((String[]) row.getArray("samples").getArray()).toList()))
                .list();
    }

    AttributeMapping recognized(UUID run) {
        var people = attributes(run).stream().collect(Collectors.toMap(SourceAttribute::name, SourceAttribute::people));
        return new MappingDefaults(people).recognized();
    }

    List<SourceGroup> groups(UUID run, int offset, int limit) {
        return database.sql("""
                        SELECT * FROM adoption_group WHERE run_id = ?
                        ORDER BY entitlement IS NULL, size DESC, cn, id OFFSET ? LIMIT ?""")
                .params(run, offset, limit)
                .query(SourceSurvey::group)
                .list();
    }

    int countGroups(UUID run) {
        return database.sql("SELECT count(*) FROM adoption_group WHERE run_id = ?")
                .param(run)
                .query(Integer.class)
                .single();
    }

    void means(UUID run, long group, @Nullable String entitlement) {
        database.sql("UPDATE adoption_group SET entitlement = :code WHERE run_id = :run AND id = :group")
                .param("code", entitlement)
                .param("run", run)
                .param("group", group)
                .update();
    }

    List<BrokenRecord> broken(UUID run, int offset, int limit) {
        return database.sql(
                        "SELECT line, message FROM adoption_problem WHERE run_id = ? ORDER BY line, id OFFSET ? LIMIT ?")
                .params(run, offset, limit)
                .query((row, number) -> new BrokenRecord(row.getLong("line"), row.getString("message")))
                .list();
    }

    int countBroken(UUID run) {
        return database.sql("SELECT count(*) FROM adoption_problem WHERE run_id = ?")
                .param(run)
                .query(Integer.class)
                .single();
    }

    private static SourceGroup group(ResultSet row, int number) throws SQLException {
        return new SourceGroup(
                row.getLong("id"),
                row.getString("dn"),
                row.getString("cn"),
                row.getInt("size"),
                row.getString("entitlement"));
    }
}
