package io.gatehouse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.IntegrationTest;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tampers with the table as its owner could, in transactions that are never committed. */
@IntegrationTest
class JournalVerificationTests {

    private static final Actor LEAD = Actor.system("verification test");
    private static final int OWN_ROWS = 40;

    private final Random random = new Random(7);

    @Autowired
    private JournalService journal;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private long last;

    @BeforeEach
    void writeRows() {
        var object = JournalObject.mail(UUID.randomUUID().toString());
        transaction.executeWithoutResult(running -> actor.runAs(LEAD, () -> {
            for (int i = 0; i < OWN_ROWS; i++) {
                journal.record(
                        JournalEntry.of("mail.sent", object).because("a reason").with("number", i));
            }
        }));
        last = database.sql("SELECT max(seq) FROM journal_row WHERE object_id = :id")
                .param("id", object.id())
                .query(Long.class)
                .single();
    }

    @Test
    void provesAnUntouchedJournalAndJournalsThatItDid() {
        var found = actor.callAs(LEAD, () -> journal.verify(seq -> {}));

        assertThat(found).isInstanceOfSatisfying(Verification.Intact.class, intact -> {
            assertThat(intact.rows()).isGreaterThanOrEqualTo(last);
            assertThat(intact.marked()).isTrue();
        });
        assertThat(actor.callAs(LEAD, () -> journal.timeline(JournalObject.journal()))
                        .getLast()
                        .entry()
                        .act())
                .isEqualTo("journal.verified");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "actor_kind = 'PERSON'",
                "actor_kind = 'NOBODY'",
                "actor_id = '0192f0c1-0000-7000-8000-000000000009'",
                "actor_name = actor_name || '.'",
                "actor_display = upper(actor_display)",
                "actor_organization_id = '0192f0c1-0000-7000-8000-000000000009'",
                "act = 'mail.parked'",
                "act = 'nonsense'",
                "object_type = 'ACCOUNT'",
                "object_id = 'another'",
                "organization_id = '0192f0c1-0000-7000-8000-000000000009'",
                "outcome = 'DENIED'",
                "reason = NULL",
                "request_ip = '192.0.2.1'",
                "trace_id = 'other'",
                "details = '{}'",
                "details = '{\"number\": {\"a\": 1}}'",
                "canonical = canonical || ' '",
                "prev_hash = repeat('1', 64)",
                "hash = repeat('1', 64)",
                "hash_version = 2"
            })
    void tellsWhichRowWasEdited(String edit) {
        long seq = last - random.nextInt(OWN_ROWS);

        var found = afterTampering("UPDATE journal_row SET " + edit + " WHERE seq = " + seq);

        assertThat(found).isEqualTo(new Verification.Broken(seq, Verification.Damage.EDITED));
    }

    @Test
    void tellsWhichRowIsMissing() {
        long seq = last - 1 - random.nextInt(OWN_ROWS - 1);

        var found = afterTampering("DELETE FROM journal_row WHERE seq = " + seq);

        assertThat(found).isEqualTo(new Verification.Broken(seq, Verification.Damage.MISSING));
    }

    @Test
    void tellsThatTheEndIsMissingAlsoWhenTheHeadWasSetBack() {
        var found = afterTampering("DELETE FROM journal_row WHERE seq > " + (last - 5), """
                UPDATE journal_head SET (seq, hash) = (
                    SELECT seq, hash FROM journal_row ORDER BY seq DESC LIMIT 1)
                """);

        assertThat(found).isEqualTo(new Verification.Broken(last - 4, Verification.Damage.CUT_OFF));
    }

    private Verification afterTampering(String... statements) {
        return transaction.execute(running -> {
            database.sql("SET LOCAL session_replication_role = replica").update();
            for (var statement : statements) {
                assertThat(database.sql(statement).update()).isPositive();
            }
            running.setRollbackOnly();
            return actor.callAs(LEAD, () -> journal.verify(seq -> {}));
        });
    }
}
