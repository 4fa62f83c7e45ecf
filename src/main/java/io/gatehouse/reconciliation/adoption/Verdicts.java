package io.gatehouse.reconciliation.adoption;

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

    private static final String LIKENESS = """
            INSERT INTO adoption_likeness (run_id, candidate_id, account_id, reasons, score)
            SELECT c.run_id, found.id, found.account_id, array_agg(DISTINCT found.reason ORDER BY found.reason),
                   sum(DISTINCT found.points)
            FROM adoption_candidate c JOIN (
                SELECT c.id, a.id AS account_id, 'MARK' AS reason, 1000 AS points
                FROM adoption_candidate c JOIN account a ON a.id::text = lower(c.mark)
                WHERE c.run_id = :run
                UNION ALL
                SELECT c.id, g.account_id, 'USERNAME', 41
                FROM adoption_candidate c JOIN given_username g ON g.username = c.username
                WHERE c.run_id = :run AND c.person
                UNION ALL
                SELECT c.id, a.id, 'EMAIL', 42
                FROM adoption_candidate c JOIN account a ON lower(a.email) = lower(c.email) AND a.state <> 'CLOSED'
                WHERE c.run_id = :run AND c.person
                UNION ALL
                SELECT c.id, a.id, 'NPI', 60
                FROM adoption_candidate c JOIN account a ON a.npi = c.npi AND a.state <> 'CLOSED'
                WHERE c.run_id = :run AND c.person
                UNION ALL
                SELECT c.id, a.id, 'NAME', 30
                FROM adoption_candidate c JOIN account a
                  ON folded(a.last_name) = folded(c.last_name) AND folded(a.first_name) = folded(c.first_name)
                WHERE c.run_id = :run AND c.person
                UNION ALL
                SELECT c.id, a.id, 'SIMILAR_NAME', 25
                FROM adoption_candidate c
                JOIN affiliation f ON f.organization_id = c.organization_id
                JOIN account a ON a.id = f.account_id
                  AND left(folded(a.last_name), 2) = left(folded(c.last_name), 2)
                  AND left(folded(a.first_name), 1) = left(folded(c.first_name), 1)
                WHERE c.run_id = :run AND c.person
                  AND folded(a.first_name || ' ' || a.last_name) <> folded(c.first_name || ' ' || c.last_name)
                  AND similarity(folded(a.first_name || ' ' || a.last_name),
                                 folded(c.first_name || ' ' || c.last_name)) >= 0.55
                UNION ALL
                SELECT c.id, a.id, 'ORGANIZATION', 12
                FROM adoption_candidate c
                JOIN account a ON folded(a.last_name) = folded(c.last_name)
                JOIN affiliation f ON f.account_id = a.id AND f.organization_id = c.organization_id
                WHERE c.run_id = :run AND c.person
                  AND left(folded(a.first_name), 1) = left(folded(c.first_name), 1)
            ) AS found ON found.id = c.id
            WHERE c.run_id = :run
            GROUP BY c.run_id, found.id, found.account_id
            HAVING sum(DISTINCT found.points) >= :worth""";

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
            WITH fresh AS (
                SELECT c.id, c.username, lower(c.email) AS email, c.npi, folded(c.first_name || ' ' || c.last_name) AS name,
                       c.organization_id
                FROM adoption_candidate c
                WHERE c.run_id = :run AND c.person AND c.state = 'OPEN' AND c.answer IS DISTINCT FROM 'SKIP'
                  AND c.answer IS DISTINCT FROM 'LINK'
                  AND (c.answer = 'NEW' OR c.account_id IS NULL OR c.match_doubts <> '{}')),
            usernames AS (SELECT username FROM fresh WHERE username IS NOT NULL GROUP BY 1 HAVING count(*) > 1),
            mails AS (SELECT email FROM fresh WHERE email IS NOT NULL GROUP BY 1 HAVING count(*) > 1),
            npis AS (SELECT npi FROM fresh WHERE npi IS NOT NULL GROUP BY 1 HAVING count(*) > 1),
            names AS (SELECT name, organization_id FROM fresh WHERE name IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1),
            judged AS (
                SELECT f.id, array_remove(ARRAY[
                    CASE WHEN EXISTS (SELECT FROM usernames u WHERE u.username = f.username) THEN 'USERNAME_SHARED' END,
                    CASE WHEN EXISTS (SELECT FROM mails m WHERE m.email = f.email) THEN 'MAIL_SHARED' END,
                    CASE WHEN EXISTS (SELECT FROM npis n WHERE n.npi = f.npi) THEN 'NPI_SHARED' END,
                    CASE WHEN EXISTS (SELECT FROM names n WHERE n.name = f.name
                                      AND n.organization_id IS NOT DISTINCT FROM f.organization_id)
                        THEN 'SAME_PERSON_TWICE' END,
                    CASE WHEN EXISTS (SELECT FROM given_username g WHERE g.username = f.username) THEN 'USERNAME_GIVEN' END,
                    CASE WHEN EXISTS (SELECT FROM account a WHERE lower(a.email) = f.email AND a.state <> 'CLOSED')
                        THEN 'MAIL_GIVEN' END,
                    CASE WHEN EXISTS (SELECT FROM account a WHERE a.npi = f.npi AND a.state <> 'CLOSED')
                        THEN 'NPI_GIVEN' END,
                    CASE WHEN f.organization_id IS NULL THEN 'ORGANIZATION_MISSING' END,
                    CASE WHEN EXISTS (SELECT FROM organization o WHERE o.id = f.organization_id AND NOT o.participating)
                        THEN 'ORGANIZATION_LEFT' END], NULL) AS doubts
                FROM fresh f),
            verdict AS (
                SELECT c.id, CASE WHEN j.id IS NULL THEN c.match_doubts ELSE
                    ARRAY(SELECT DISTINCT unnest(c.own_doubts || c.match_doubts || j.doubts
                        || CASE WHEN c.mark IS NOT NULL AND NOT c.reasons && ARRAY['MARK']
                                THEN ARRAY['MARK_UNKNOWN'] ELSE '{}'::text[] END) ORDER BY 1) END AS doubts
                FROM adoption_candidate c LEFT JOIN judged j ON j.id = c.id
                WHERE c.run_id = :run AND c.state = 'OPEN'),
            said AS (
                SELECT c.id, v.doubts,
                    CASE WHEN c.account_id IS NOT NULL AND c.match_doubts = '{}' THEN 'MATCHED'
                         WHEN NOT c.person THEN 'NOT_A_PERSON'
                         WHEN v.doubts <> '{}' THEN 'UNCLEAR' ELSE 'CLEAR' END AS outcome
                FROM adoption_candidate c JOIN verdict v ON v.id = c.id WHERE c.run_id = :run),
            due AS (
                SELECT c.id, s.doubts, s.outcome,
                    CASE WHEN c.answer = 'SKIP' THEN 'NONE'
                         WHEN c.answer = 'LINK' AND c.account_id IS NOT NULL THEN 'LINK'
                         WHEN c.answer = 'NEW' AND NOT s.doubts && :blockers::text[] THEN 'NEW'
                         WHEN c.answer IS NULL AND s.outcome = 'MATCHED' THEN 'LINK'
                         WHEN c.answer IS NULL AND s.outcome = 'CLEAR' THEN 'NEW'
                         ELSE 'NONE' END AS decision
                FROM adoption_candidate c JOIN said s ON s.id = c.id WHERE c.run_id = :run)
            UPDATE adoption_candidate c SET doubts = due.doubts, outcome = due.outcome, decision = due.decision
            FROM due WHERE c.run_id = :run AND c.id = due.id
              AND (c.doubts, c.outcome, c.decision) IS DISTINCT FROM (due.doubts, due.outcome, due.decision)""";

    private final JdbcClient database;
    private final AdoptionOrganizations organizations;

    Verdicts(JdbcClient database, AdoptionOrganizations organizations) {
        this.database = database;
        this.organizations = organizations;
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

    /** After an answer: what follows from it for everybody. */
    void decide(UUID run) {
        database.sql(DECIDED)
                .param("run", run)
                .param("blockers", Doubt.blockers())
                .update();
    }

    private void run(String sql, @Nullable UUID run) {
        var statement = database.sql(sql);
        (run == null ? statement : statement.param("run", run)).update();
    }
}
