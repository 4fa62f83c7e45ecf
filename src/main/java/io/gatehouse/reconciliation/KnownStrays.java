package io.gatehouse.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What nobody's account is for and may be there all the same, each with the groups in which it may be. */
@Repository
class KnownStrays {

    private final JdbcClient database;

    KnownStrays(JdbcClient database) {
        this.database = database;
    }

    /** Says it of a finding, with the groups that were found to list it. */
    void note(UUID finding, String reason, String by, Instant now) {
        database.sql("""
                        INSERT INTO reconciliation_known (subject, groups, reason, noted_by, noted_at)
                        SELECT subject, ARRAY(SELECT d.name FROM reconciliation_difference d
                                              WHERE d.finding_id = f.id AND d.class = 'MEMBER_NOT_GRANTED'
                                              ORDER BY d.position),
                            :reason, :by, :now
                        FROM reconciliation_finding f WHERE id = :id
                        ON CONFLICT (subject) DO UPDATE SET groups = excluded.groups,
                            reason = excluded.reason, noted_by = excluded.noted_by, noted_at = excluded.noted_at""")
                .param("reason", reason)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("id", finding)
                .update();
    }

    /** Subjects of those that are known with every group they are in now. */
    Set<String> among(Collection<Observation> observed) {
        var noted = new HashMap<String, Set<String>>();
        database.sql("SELECT subject, groups FROM reconciliation_known WHERE subject = ANY (:subjects)")
                .param("subjects", observed.stream().map(Observation::subject).toArray(String[]::new))
                .query((row, number) ->
                        noted.put(row.getString("subject"), Set.copyOf(Observations.texts(row.getArray("groups")))))
                .list();
        return observed.stream()
                .filter(one -> noted.containsKey(one.subject())
                        && noted.getOrDefault(one.subject(), Set.of()).containsAll(groups(one)))
                .map(Observation::subject)
                .collect(Collectors.toSet());
    }

    private static Set<String> groups(Observation observed) {
        return observed.discrepancies().stream()
                .filter(one -> one.kind() == FindingClass.MEMBER_NOT_GRANTED)
                .map(Discrepancy::name)
                .collect(Collectors.toSet());
    }

    /** The latest first. */
    List<KnownStray> list(int offset, int limit) {
        return database.sql(
                        "SELECT * FROM reconciliation_known ORDER BY noted_at DESC, subject OFFSET :offset LIMIT :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query(KnownStrays::row)
                .list();
    }

    /** Counts up to {@link Findings#COUNTED}. */
    int count() {
        return database.sql("SELECT count(*) FROM (SELECT 1 FROM reconciliation_known LIMIT %d) AS counted"
                        .formatted(Findings.COUNTED))
                .query(Integer.class)
                .single();
    }

    boolean forget(String subject) {
        return database.sql("DELETE FROM reconciliation_known WHERE subject = :subject")
                        .param("subject", subject)
                        .update()
                > 0;
    }

    private static KnownStray row(ResultSet row, int number) throws SQLException {
        return new KnownStray(
                row.getString("subject"),
                Observations.texts(row.getArray("groups")),
                row.getString("reason"),
                row.getString("noted_by"),
                row.getTimestamp("noted_at").toInstant());
    }
}
