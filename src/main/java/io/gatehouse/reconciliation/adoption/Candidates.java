package io.gatehouse.reconciliation.adoption;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The candidates of a run: shown, counted, answered for. */
@Repository
class Candidates {

    static final int COUNTED = 10_000;

    private static final String SHOWN = """
            SELECT c.*, o.legal_name, a.first_name || ' ' || a.last_name || ' (' || a.username || ')' AS account_name
            FROM adoption_candidate c
            LEFT JOIN organization o ON o.id = c.organization_id
            LEFT JOIN account a ON a.id = c.account_id
            """;

    private static final String FILTERED = """
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
        return database.sql(sql)
                .param("run", run)
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

    Map<Outcome, Long> byOutcome(UUID run) {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        database.sql("SELECT outcome, count(*) FROM adoption_candidate WHERE run_id = ? GROUP BY 1")
                .param(run)
                .query((ResultSet row) -> {
                    counts.put(Outcome.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    Map<Doubt, Long> byDoubt(UUID run) {
        var counts = new LinkedHashMap<Doubt, Long>();
        database.sql("""
                        SELECT doubt, count(*) FROM adoption_candidate, unnest(doubts) AS doubt
                        WHERE run_id = ? AND outcome = 'UNCLEAR' GROUP BY 1 ORDER BY 2 DESC, 1""").param(run).query((ResultSet row) -> {
            counts.put(Doubt.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    AdoptionFigures figures(UUID run) {
        return database.sql("""
                        SELECT count(*) FILTER (WHERE c.state = 'OPEN' AND c.decision = 'NEW') AS opening,
                            count(*) FILTER (WHERE c.state = 'OPEN' AND c.decision = 'LINK') AS linking,
                            count(*) FILTER (WHERE c.outcome = 'UNCLEAR' AND c.answer IS NULL AND c.state = 'OPEN') AS open,
                            count(*) FILTER (WHERE c.state = 'TAKEN') AS taken,
                            count(*) FILTER (WHERE c.state = 'FAILED') AS failed,
                            count(*) FILTER (WHERE p.state = 'IN_STEP') AS in_step,
                            count(*) FILTER (WHERE p.state = 'PARKED') AS parked,
                            count(*) FILTER (WHERE p.state IN ('PENDING', 'RETRYING')) AS on_the_way,
                            count(*) FILTER (WHERE p.state = 'PENDING' AND p.last_code = 88) AS held,
                            count(*) FILTER (WHERE c.state = 'TAKEN' AND a.activated_at IS NULL AND c.invited_at IS NULL
                                AND a.state = 'ACTIVE' AND p.state = 'IN_STEP') AS to_invite
                        FROM adoption_candidate c
                        LEFT JOIN provisioning_record p ON p.account_id = c.taken_account
                        LEFT JOIN account a ON a.id = c.taken_account
                        WHERE c.run_id = ?""")
                .param(run)
                .query((row, number) -> new AdoptionFigures(
                        row.getLong("opening"),
                        row.getLong("linking"),
                        row.getLong("open"),
                        row.getLong("taken"),
                        row.getLong("failed"),
                        row.getLong("in_step"),
                        row.getLong("on_the_way"),
                        row.getLong("held"),
                        row.getLong("parked"),
                        row.getLong("to_invite")))
                .single();
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

    /** What a person says about one; what it is to be called and where it belongs goes with it. */
    void answer(UUID run, long id, Answering answering, String by, Instant now) {
        database.sql("""
                        UPDATE adoption_candidate SET answer = :answer, answered_by = :by, answered_at = :now,
                            account_id = coalesce(:account, account_id), person = person OR :answer IN ('NEW', 'LINK'),
                            username = :username, first_name = :first, last_name = :last, email = :email,
                            organization_id = :organization, own_doubts = :doubts::text[]
                        WHERE run_id = :run AND id = :id AND state <> 'TAKEN'""")
                .param("answer", answering.answer().name())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("account", id(answering.account()), Types.OTHER)
                .param("username", answering.username(), Types.VARCHAR)
                .param("first", answering.firstName(), Types.VARCHAR)
                .param("last", answering.lastName(), Types.VARCHAR)
                .param("email", answering.email(), Types.VARCHAR)
                .param(
                        "organization",
                        answering.organization() == null
                                ? null
                                : answering.organization().value(),
                        Types.OTHER)
                .param("doubts", Columns.literal(answering.doubts()))
                .param("run", run)
                .param("id", id)
                .update();
        database.sql(
                        "UPDATE adoption_candidate SET state = 'OPEN', failure = NULL WHERE run_id = ? AND id = ? AND state = 'FAILED'")
                .params(run, id)
                .update();
    }

    private static @Nullable UUID id(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    /** The same answer for all that match; returns how many. */
    int answerAll(UUID run, CandidateFilter filter, @Nullable Answer answer, String by, Instant now) {
        return filtered(
                        "UPDATE adoption_candidate c SET answer = :answer, answered_by = :by, answered_at = :now "
                                + FILTERED + " AND c.state = 'OPEN'",
                        run,
                        filter)
                .param("answer", answer == null ? null : answer.name(), Types.VARCHAR)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Doubt> ownDoubts(UUID run, long id) {
        return database.sql("SELECT own_doubts FROM adoption_candidate WHERE run_id = ? AND id = ?")
                .params(run, id)
                .query((row, number) -> doubts(row, "own_doubts"))
                .single();
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

    private static List<Doubt> doubts(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(Doubt::valueOf).toList();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray()).toList();
    }
}
