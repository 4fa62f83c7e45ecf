package io.gatehouse.reconciliation.adoption;

import io.gatehouse.common.AccountId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people say about candidates. */
@Repository
class CandidateReplies {

    private final JdbcClient database;

    CandidateReplies(JdbcClient database) {
        this.database = database;
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
        return Candidates.narrowed(
                        database.sql(
                                "UPDATE adoption_candidate c SET answer = :answer, answered_by = :by, answered_at = :now "
                                        + Candidates.FILTERED + " AND c.state = 'OPEN'"),
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
                .query((row, number) -> Candidates.doubts(row, "own_doubts"))
                .single();
    }
}
