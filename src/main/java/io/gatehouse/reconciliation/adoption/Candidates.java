package io.gatehouse.reconciliation.adoption;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The candidates of a run, to be looked at. */
@Repository
class Candidates {

    static final int COUNTED = 10_000;

    private static final String SHOWN = """
            SELECT c.*, o.legal_name, a.first_name || ' ' || a.last_name || ' (' || a.username || ')' AS account_name
            FROM adoption_candidate c
            LEFT JOIN organization o ON o.id = c.organization_id
            LEFT JOIN account a ON a.id = c.account_id
            """;

    static final String FILTERED = """
            WHERE c.run_id = :run
              AND (:outcome::text IS NULL OR c.outcome = :outcome)
              AND (:doubt::text IS NULL OR :doubt = ANY (c.doubts))
              AND (NOT :open OR (c.outcome = 'UNCLEAR' AND c.answer IS NULL) OR c.state = 'FAILED')
              AND (:text = '' OR folded(coalesce(c.first_name || ' ' || c.last_name, '') || ' ' || coalesce(c.username, '')
                   || ' ' || coalesce(c.email, '') || ' ' || c.dn) LIKE containing(:text))
            """;

    private final JdbcClient database;

    Candidates(JdbcClient database) {
        this.database = database;
    }

    List<Candidate> list(UUID run, CandidateFilter filter, int offset, int limit) {
        return filtered(SHOWN + FILTERED + " ORDER BY c.id OFFSET :offset LIMIT :limit", run, filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(Candidates::candidate)
                .list();
    }

    int count(UUID run, CandidateFilter filter) {
        return filtered(
                        "SELECT count(*) FROM (SELECT FROM adoption_candidate c " + FILTERED
                                + " LIMIT :most) AS counted",
                        run,
                        filter)
                .param("most", COUNTED)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, UUID run, CandidateFilter filter) {
        return narrowed(database.sql(sql), run, filter);
    }

    /** Fills in what {@link #FILTERED} asks for. */
    static JdbcClient.StatementSpec narrowed(JdbcClient.StatementSpec sql, UUID run, CandidateFilter filter) {
        return sql.param("run", run)
                .param(
                        "outcome",
                        filter.outcome() == null ? null : filter.outcome().name(),
                        Types.VARCHAR)
                .param("doubt", filter.doubt() == null ? null : filter.doubt().name(), Types.VARCHAR)
                .param("open", filter.open())
                .param("text", filter.text().strip());
    }

    Optional<Candidate> find(UUID run, long id) {
        return database.sql(SHOWN + " WHERE c.run_id = ? AND c.id = ?")
                .params(run, id)
                .query(Candidates::candidate)
                .optional();
    }

    Map<String, List<String>> attributes(UUID run, long id) {
        return Matching.entry(
                database.sql("SELECT attributes::text FROM adoption_candidate WHERE run_id = ? AND id = ?")
                        .params(run, id)
                        .query(String.class)
                        .single());
    }

    /** The groups of the source that list the entry, with the service each stands for. */
    List<SourceGroup> groups(UUID run, long id) {
        return database.sql("""
                        SELECT DISTINCT g.* FROM adoption_candidate c
                        JOIN adoption_member m ON m.run_id = c.run_id AND (m.member = c.dn_key AND m.attribute <> 'memberuid'
                            OR m.member = c.username AND m.attribute = 'memberuid')
                        JOIN adoption_group g ON g.run_id = m.run_id AND g.id = m.group_id
                        WHERE c.run_id = ? AND c.id = ? ORDER BY g.cn""")
                .params(run, id)
                .query((row, number) -> new SourceGroup(
                        row.getLong("id"),
                        row.getString("dn"),
                        row.getString("cn"),
                        row.getInt("size"),
                        row.getString("entitlement")))
                .list();
    }

    List<Likeness> likenesses(UUID run, long id) {
        return database.sql("""
                        SELECT l.*, a.first_name || ' ' || a.last_name AS name, a.username, a.email
                        FROM adoption_likeness l JOIN account a ON a.id = l.account_id
                        WHERE l.run_id = ? AND l.candidate_id = ? ORDER BY l.score DESC LIMIT 10""")
                .params(run, id)
                .query((row, number) -> new Likeness(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("name"),
                        row.getString("username"),
                        row.getString("email"),
                        texts(row, "reasons"),
                        Math.min(100, row.getInt("score"))))
                .list();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        var organization = row.getObject("organization_id", UUID.class);
        var account = row.getObject("account_id", UUID.class);
        var answer = row.getString("answer");
        return new Candidate(
                row.getObject("run_id", UUID.class),
                row.getLong("id"),
                row.getString("dn"),
                row.getString("username"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("organization_value"),
                organization == null ? null : new OrganizationId(organization),
                row.getString("legal_name"),
                row.getBoolean("disabled"),
                Outcome.valueOf(row.getString("outcome")),
                doubts(row, "doubts"),
                texts(row, "reasons"),
                row.getInt("score"),
                account == null ? null : new AccountId(account),
                row.getString("account_name"),
                answer == null ? null : Answer.valueOf(answer),
                row.getString("state").equals("OPEN")
                        && !row.getString("decision").equals("NONE"),
                row.getString("state").equals("TAKEN"),
                row.getString("failure"));
    }

    static List<Doubt> doubts(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(Doubt::valueOf).toList();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray()).toList();
    }
}
