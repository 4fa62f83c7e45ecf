package io.gatehouse.reconciliation.adoption;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Says what is to become of each entry: which organization it belongs to, which account it may be, what is unclear, and what
 * follows. Every question is one statement over all entries of a run.
 */
@Repository
class Verdicts {

    /** From here on one agreement is enough to take an entry for an account's. */
    private static final int SURE = 70;

    /** Below this nobody has to look: a name alone proves nothing. */
    private static final int WORTH_A_LOOK = 40;

    /** Names are folded once for each, not once for each pair. */
    private static final String LIKENESS = """
            WITH entry AS MATERIALIZED (
                SELECT id, username, lower(email) AS email, npi, organization_id,
                       folded(first_name) AS first, folded(last_name) AS last
                FROM adoption_candidate WHERE run_id = :run AND person),
            known AS MATERIALIZED (
                SELECT id, lower(email) AS email, npi, state, folded(first_name) AS first, folded(last_name) AS last
                FROM account),
            colleague AS MATERIALIZED (
                SELECT k.id, k.first, k.last, left(k.last, 2) AS beginning, left(k.first, 1) AS initial, f.organization_id
                FROM known k JOIN affiliation f ON f.account_id = k.id),
            agreement AS (
                SELECT c.id, a.id AS account_id, 'MARK' AS reason, 1000 AS points
                FROM adoption_candidate c JOIN account a ON a.id::text = lower(c.mark)
                WHERE c.run_id = :run
                UNION ALL
                SELECT e.id, g.account_id, 'USERNAME', 41
                FROM entry e JOIN given_username g ON g.username = e.username
                UNION ALL
                SELECT e.id, k.id, 'EMAIL', 42 FROM entry e JOIN known k ON k.email = e.email AND k.state <> 'CLOSED'
                UNION ALL
                SELECT e.id, k.id, 'NPI', 60 FROM entry e JOIN known k ON k.npi = e.npi AND k.state <> 'CLOSED'
                UNION ALL
                SELECT e.id, k.id, 'NAME', 30 FROM entry e JOIN known k ON k.last = e.last AND k.first = e.first
                UNION ALL
                SELECT e.id, k.id, 'SIMILAR_NAME', 25
                FROM entry e JOIN colleague k ON k.organization_id = e.organization_id
                  AND k.beginning = left(e.last, 2) AND k.initial = left(e.first, 1)
                WHERE (k.first, k.last) <> (e.first, e.last)
                  AND similarity(k.first || ' ' || k.last, e.first || ' ' || e.last) >= 0.55
                UNION ALL
                SELECT e.id, k.id, 'ORGANIZATION', 12
                FROM entry e JOIN colleague k ON k.organization_id = e.organization_id
                  AND k.last = e.last AND k.initial = left(e.first, 1))
            INSERT INTO adoption_likeness (run_id, candidate_id, account_id, reasons, score)
            SELECT :run, id, account_id, array_agg(DISTINCT reason ORDER BY reason), sum(DISTINCT points)
            FROM agreement GROUP BY id, account_id HAVING sum(DISTINCT points) >= :worth""";

    private static final String MATCHED = """
            WITH ranked AS (
                SELECT l.*, row_number() OVER (PARTITION BY candidate_id ORDER BY score DESC, account_id) AS place,
                       count(*) FILTER (WHERE score >= :sure) OVER (PARTITION BY candidate_id) AS sure
                FROM adoption_likeness l WHERE l.run_id = :run),
            best AS (
                SELECT r.candidate_id, r.account_id, r.reasons, r.score,
                       r.score < 1000 AND (
                           (a.npi IS NOT NULL AND c.npi IS NOT NULL AND a.npi <> c.npi)
                           OR a.state = 'CLOSED' OR NOT (r.reasons && ARRAY['NAME', 'SIMILAR_NAME', 'ORGANIZATION'])) AS contradicts,
                       r.score < :sure AS weak, r.score < 1000 AND r.sure > 1 AS several,
                       r.score < 1000 AND count(*) FILTER (WHERE r.score >= :sure) OVER (PARTITION BY r.account_id) > 1
                           AS twice
                FROM ranked r JOIN account a ON a.id = r.account_id
                JOIN adoption_candidate c ON c.run_id = :run AND c.id = r.candidate_id
                WHERE r.place = 1)
            UPDATE adoption_candidate c SET account_id = best.account_id, reasons = best.reasons, score = least(best.score, 100),
                match_doubts = array_remove(ARRAY[
                    CASE WHEN best.several THEN 'SEVERAL_ACCOUNTS' END,
                    CASE WHEN best.weak THEN 'WEAK_MATCH' END,
                    CASE WHEN best.twice THEN 'SAME_PERSON_TWICE' END,
                    CASE WHEN best.contradicts THEN 'CONTRADICTION' END], NULL)
            FROM best WHERE c.run_id = :run AND c.id = best.candidate_id""";

    private static final String DECIDED = """
            WITH open AS (
                SELECT id, username, lower(email) AS email, npi, organization_id, person, answer, account_id, mark, reasons,
                       own_doubts, match_doubts, folded(first_name || ' ' || last_name) AS name,
                       person AND answer IS DISTINCT FROM 'SKIP' AND answer IS DISTINCT FROM 'LINK'
                           AND (answer IS NOT DISTINCT FROM 'NEW' OR account_id IS NULL OR match_doubts <> '{}') AS fresh
                FROM adoption_candidate WHERE run_id = :run AND state = 'OPEN' %s),
            counted AS (
                SELECT *, count(*) FILTER (WHERE fresh) OVER (PARTITION BY username) AS usernames,
                       count(*) FILTER (WHERE fresh) OVER (PARTITION BY email) AS emails,
                       count(*) FILTER (WHERE fresh) OVER (PARTITION BY npi) AS npis,
                       count(*) FILTER (WHERE fresh) OVER (PARTITION BY name, organization_id) AS names
                FROM open),
            judged AS MATERIALIZED (
                SELECT c.*, CASE WHEN NOT fresh THEN match_doubts ELSE
                    ARRAY(SELECT DISTINCT doubt FROM unnest(own_doubts || match_doubts || ARRAY[
                        CASE WHEN username IS NOT NULL AND usernames > 1 THEN 'USERNAME_SHARED' END,
                        CASE WHEN email IS NOT NULL AND emails > 1 THEN 'MAIL_SHARED' END,
                        CASE WHEN npi IS NOT NULL AND npis > 1 THEN 'NPI_SHARED' END,
                        CASE WHEN name IS NOT NULL AND names > 1 THEN 'SAME_PERSON_TWICE' END,
                        CASE WHEN EXISTS (SELECT FROM given_username g WHERE g.username = c.username)
                            THEN 'USERNAME_GIVEN' END,
                        CASE WHEN EXISTS (SELECT FROM account a WHERE lower(a.email) = c.email AND a.state <> 'CLOSED')
                            THEN 'MAIL_GIVEN' END,
                        CASE WHEN EXISTS (SELECT FROM account a WHERE a.npi = c.npi AND a.state <> 'CLOSED')
                            THEN 'NPI_GIVEN' END,
                        CASE WHEN organization_id IS NULL THEN 'ORGANIZATION_MISSING' END,
                        CASE WHEN EXISTS (SELECT FROM organization o WHERE o.id = c.organization_id AND NOT o.participating)
                            THEN 'ORGANIZATION_LEFT' END,
                        CASE WHEN mark IS NOT NULL AND NOT reasons && ARRAY['MARK'] THEN 'MARK_UNKNOWN' END]) AS doubt
                        WHERE doubt IS NOT NULL ORDER BY 1) END AS doubts
                FROM counted c),
            said AS MATERIALIZED (
                SELECT *, CASE WHEN account_id IS NOT NULL AND match_doubts = '{}' THEN 'MATCHED'
                               WHEN NOT person THEN 'NOT_A_PERSON'
                               WHEN doubts <> '{}' THEN 'UNCLEAR' ELSE 'CLEAR' END AS outcome
                FROM judged),
            due AS (
                SELECT id, doubts, outcome,
                    CASE WHEN answer = 'SKIP' THEN 'NONE'
                         WHEN answer = 'LINK' AND account_id IS NOT NULL THEN 'LINK'
                         WHEN answer = 'NEW' AND NOT doubts && :blockers::text[] THEN 'NEW'
                         WHEN answer IS NULL AND outcome = 'MATCHED' THEN 'LINK'
                         WHEN answer IS NULL AND outcome = 'CLEAR' THEN 'NEW'
                         ELSE 'NONE' END AS decision
                FROM said)
            UPDATE adoption_candidate c SET doubts = due.doubts, outcome = due.outcome, decision = due.decision
            FROM due WHERE c.run_id = :run AND c.id = due.id
              AND (c.doubts, c.outcome, c.decision) IS DISTINCT FROM (due.doubts, due.outcome, due.decision) %s""";

    private static final String DECIDED_OF_ALL = DECIDED.formatted("", "");
    private static final String DECIDED_OF_SOME =
            DECIDED.formatted("AND id = ANY (:counted)", "AND c.id = ANY (:judged)");

    private final JdbcClient database;
    private final AdoptionOrganizations organizations;
    private final Neighbours neighbours;

    Verdicts(JdbcClient database, AdoptionOrganizations organizations, Neighbours neighbours) {
        this.database = database;
        this.organizations = organizations;
        this.neighbours = neighbours;
    }

    /** From nothing: answers given before are forgotten. */
    void compareAll(AdoptionRun run, AttributeMapping mapping) {
        run("DELETE FROM adoption_likeness WHERE run_id = :run", run.id());
        run("""
                UPDATE adoption_candidate SET account_id = NULL, reasons = '{}', score = 0, match_doubts = '{}',
                    answer = NULL, answered_by = NULL, answered_at = NULL
                WHERE run_id = :run AND state = 'OPEN'
                  AND (account_id IS NOT NULL OR answer IS NOT NULL OR match_doubts <> '{}')""", run.id());
        organizations.recognize(run.id());
        organizations.assign(run.id(), mapping.otherwise());
        run("ANALYZE adoption_candidate", null);
        database.sql(LIKENESS)
                .param("run", run.id())
                .param("worth", WORTH_A_LOOK)
                .update();
        database.sql(MATCHED).param("run", run.id()).param("sure", SURE).update();
        decide(run.id());
    }

    /** What follows for everybody; returns of how many that is another than before. */
    int decide(UUID run) {
        return database.sql(DECIDED_OF_ALL)
                .param("run", run)
                .param("blockers", Doubt.blockers())
                .update();
    }

    /**
     * What follows for some who were changed, and for those who share something with them now. Whom these in turn share
     * something with is counted, but stays what it is.
     */
    void decide(UUID run, Collection<Long> changed) {
        var judged = neighbours.of(run, changed);
        database.sql(DECIDED_OF_SOME)
                .param("run", run)
                .param("blockers", Doubt.blockers())
                .param("judged", judged.toArray(Long[]::new))
                .param("counted", neighbours.of(run, judged).toArray(Long[]::new))
                .update();
    }

    private void run(String sql, @Nullable UUID run) {
        var statement = database.sql(sql);
        (run == null ? statement : statement.param("run", run)).update();
    }
}
