package io.gatehouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.gatehouse.common.InvalidValueException;
import io.gatehouse.journal.JournalService;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.IntegrationTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class OutboxTests {

    private static final Actor SYSTEM = Actor.system("outbox test");

    private final MailOrder order = MailFixture.order(MailTemplate.CONFIRM_ADDRESS);

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailService mails;

    @Autowired
    private MailOperations operations;

    @Autowired
    private JournalService journal;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Test
    void sendsMailOfATransactionThatCommitted() {
        var id = staged();

        awaitState(id, MailState.SENT);

        assertThat(actor.callAs(SYSTEM, () -> mails.captured(id))).hasValueSatisfying(captured -> {
            assertThat(captured.title()).isEqualTo("Please confirm your e-mail address");
            assertThat(captured.text()).contains("http://gatehouse.test/confirm?token=");
        });
        assertThat(actor.callAs(SYSTEM, () -> journal.timeline(order.subject())))
                .singleElement()
                .satisfies(row -> assertThat(row.entry().act()).isEqualTo("mail.sent"));
        assertThat(tasks(id)).isZero();
    }

    @Test
    void leavesNothingOfATransactionThatRolledBack() {
        var id = transaction.execute(running -> {
            var staged = outbox.stage(order);
            assertThat(tasks(staged)).isOne();
            running.setRollbackOnly();
            return staged;
        });

        assertThat(find(id)).isEmpty();
        assertThat(tasks(id)).isZero();
    }

    @Test
    void keepsNoLinkInTheOutbox() {
        var id = staged();
        awaitState(id, MailState.SENT);

        var row = database.sql("SELECT mail::text FROM mail WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();

        assertThat(row).doesNotContain("token", "http");
    }

    @Test
    void sendsAParkedMailAgainWhenStaffSaySo() {
        var id = staged();
        awaitState(id, MailState.SENT);
        database.sql("UPDATE mail SET state = 'PARKED' WHERE id = :id")
                .param("id", id)
                .update();

        actor.runAs(SYSTEM, () -> operations.retry(id));

        awaitState(id, MailState.SENT);
        assertThat(find(id))
                .hasValueSatisfying(mail -> assertThat(mail.attempts()).isEqualTo(2));
    }

    @Test
    void triesAllAgainThatFailOfOneThing() {
        var answer = "451 4." + (System.identityHashCode(this) % 1000) + ".7 try later, "
                + order.subject().id();
        var failing = List.of(parked(answer), parked(answer));
        var other = parked("no route to " + order.subject().id());
        var kind = answer.substring(0, answer.indexOf(" try"));
        assertThat(actor.callAs(SYSTEM, () -> mails.list(new MailFilter("", null, kind), 0, 10)))
                .extracting(Mail::id)
                .containsExactlyInAnyOrderElementsOf(failing);

        assertThat(actor.callAs(SYSTEM, () -> operations.retryAll(kind))).isEqualTo(2);

        failing.forEach(id -> awaitState(id, MailState.SENT));
        assertThat(find(other))
                .hasValueSatisfying(mail -> assertThat(mail.state()).isEqualTo(MailState.PARKED));
    }

    @Test
    void groupsWhatFailsByTheCodeOfTheServer() {
        var text = "nobody answers at " + order.subject().id();
        parked(text);
        parked(text);

        assertThat(actor.callAs(SYSTEM, mails::failures))
                .filteredOn(failure -> text.startsWith(failure.kind()))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.mails()).isEqualTo(2);
                    assertThat(failure.example()).isEqualTo(text);
                });
    }

    @Test
    void neverSendsWhatWasCalledOff() {
        var id = transaction.execute(running -> {
            var staged = outbox.stage(order);
            assertThat(actor.callAs(SYSTEM, () -> operations.cancel(staged, "A mistake of ours")))
                    .isTrue();
            return staged;
        });

        assertThat(tasks(id)).isZero();
        assertThat(find(id)).hasValueSatisfying(mail -> {
            assertThat(mail.state()).isEqualTo(MailState.CANCELLED);
            assertThat(mail.cancelledBecause()).isEqualTo("A mistake of ours");
        });
        assertThat(actor.callAs(SYSTEM, () -> operations.retry(id))).isFalse();
        assertThat(actor.callAs(SYSTEM, () -> journal.timeline(order.subject())))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.entry().act()).isEqualTo("mail.cancelled");
                    assertThat(row.entry().reason()).isEqualTo("A mistake of ours");
                });
    }

    @Test
    void callsOffOnlyWhatIsNotSentAndOnlyWithAReason() {
        var sent = staged();
        awaitState(sent, MailState.SENT);
        var refused = parked("550 no");

        assertThat(actor.callAs(SYSTEM, () -> operations.cancel(sent, "Too late")))
                .isFalse();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> actor.callAs(SYSTEM, () -> operations.cancel(refused, "  ")));
        assertThat(actor.callAs(SYSTEM, () -> operations.cancel(refused, "Left")))
                .isTrue();

        assertThat(find(sent))
                .hasValueSatisfying(mail -> assertThat(mail.state()).isEqualTo(MailState.SENT));
        assertThat(find(refused))
                .hasValueSatisfying(mail -> assertThat(mail.state()).isEqualTo(MailState.CANCELLED));
    }

    private UUID parked(String answer) {
        var id = staged();
        awaitState(id, MailState.SENT);
        database.sql("UPDATE mail SET state = 'PARKED', last_answer = :answer WHERE id = :id")
                .param("id", id)
                .param("answer", answer)
                .update();
        return id;
    }

    private UUID staged() {
        return transaction.execute(running -> outbox.stage(order));
    }

    private void awaitState(UUID id, MailState state) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(find(id))
                        .hasValueSatisfying(mail -> assertThat(mail.state()).isEqualTo(state)));
    }

    private java.util.Optional<Mail> find(UUID id) {
        return actor.callAs(SYSTEM, () -> mails.find(id));
    }

    private int tasks(UUID id) {
        return database.sql(
                        "SELECT count(*) FROM scheduled_tasks WHERE task_name = 'send-mail' AND task_instance = :id")
                .param("id", id.toString())
                .query(Integer.class)
                .single();
    }
}
