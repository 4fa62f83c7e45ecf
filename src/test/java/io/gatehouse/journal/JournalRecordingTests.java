package io.gatehouse.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.IntegrationTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class JournalRecordingTests {

    private static final Actor LEE = Actor.system("recording test").at("192.0.2.9");

    private final JournalObject object = JournalObject.mail(UUID.randomUUID().toString());

    @Autowired
    private JournalService journal;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient database;

    /** Any event of any module. */
    record SomethingHappened(JournalEntry journalEntry) implements Journaled {}

    @Test
    void recordsAnEventWithWhoAndWhereWhenItsTransactionCommits() {
        var event = new SomethingHappened(
                JournalEntry.of("mail.sent", object).because("asked").with("template", "welcome"));

        inTransaction(() -> {
            events.publishEvent(event);
            assertThat(rows()).as("before commit").isEmpty();
        });

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.entry()).isEqualTo(event.journalEntry());
            assertThat(row.actor().name()).isEqualTo("recording test");
            assertThat(row.address()).isEqualTo("192.0.2.9");
        });
    }

    @Test
    void leavesNoRowOfATransactionThatRolledBack() {
        transaction.executeWithoutResult(running -> {
            actor.runAs(LEE, () -> journal.record(JournalEntry.of("mail.sent", object)));
            running.setRollbackOnly();
        });

        assertThat(rows()).isEmpty();
    }

    @Test
    void refusesToRecordOutsideATransactionOrInOneThatOnlyReads() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        assertThatIllegalStateException().isThrownBy(() -> record(object));
        assertThatIllegalStateException().isThrownBy(() -> reading.executeWithoutResult(running -> record(object)));
    }

    @Test
    void letsNothingHappenThatNobodyDid() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(
                        running -> events.publishEvent(new SomethingHappened(JournalEntry.of("mail.sent", object)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE journal_row SET reason = 'x' WHERE seq = (SELECT max(seq) FROM journal_row)",
                "DELETE FROM journal_row WHERE seq = (SELECT max(seq) FROM journal_row)",
                "TRUNCATE journal_row",
                "DELETE FROM journal_head",
                "TRUNCATE journal_head",
                "UPDATE journal_head SET seq = seq - 1"
            })
    void refusesToForget(String statement) {
        inTransaction(() -> record(object));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.sql(statement).update())
                .withMessageContaining("append-only");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void keepsOneUnbrokenChainWhenManyWriteAtOnce() throws Exception {
        var writer = (Callable<Void>) () -> {
            for (int i = 0; i < 60; i++) {
                inTransaction(() -> IntStream.range(0, 3).forEach(row -> record(object)));
            }
            return null;
        };

        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var written : threads.invokeAll(List.of(
                    writer, writer, writer, writer, writer, writer, writer, writer, writer, writer, writer, writer,
                    writer, writer, writer, writer))) {
                written.get();
            }
        }

        assertThat(count()).isEqualTo(16 * 60 * 3);
        assertThat(verified()).isInstanceOf(Verification.Intact.class);
    }

    private Verification verified() {
        return actor.callAs(LEE, () -> journal.verify(seq -> {}));
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(running -> actor.runAs(LEE, work));
    }

    private void record(JournalObject what) {
        actor.runAs(LEE, () -> journal.record(JournalEntry.of("mail.sent", what)));
    }

    private List<JournalRow> rows() {
        return actor.callAs(LEE, () -> journal.timeline(object));
    }

    private int count() {
        return actor.callAs(LEE, () -> journal.count(new JournalFilter("", "", "", object, null, null, null)));
    }
}
