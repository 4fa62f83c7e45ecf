package io.gatehouse.reconciliation.adoption;

import java.sql.ResultSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many of a run's candidates are what, and where. */
@Repository
class CandidateCounts {

    private final JdbcClient database;

    CandidateCounts(JdbcClient database) {
        this.database = database;
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

    /** How many are still to be taken over: cheap enough to be asked every second. */
    long due(UUID run) {
        return database.sql("""
                        SELECT count(*) FROM adoption_candidate
                        WHERE run_id = ? AND state = 'OPEN' AND decision <> 'NONE'""").param(run).query(Long.class).single();
    }
}
