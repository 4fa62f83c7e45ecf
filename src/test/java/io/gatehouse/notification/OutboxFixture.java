package io.gatehouse.notification;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails that went their way through the outbox. */
@Component
public class OutboxFixture {

    private final Outbox outbox;
    private final Mails mails;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    OutboxFixture(Outbox outbox, Mails mails, JdbcClient database, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.mails = mails;
        this.database = database;
        this.transaction = transaction;
    }

    /** A mail with the link that confirms an address, captured. */
    public Mail sentMail() {
        var id = transaction.execute(running -> outbox.stage(MailFixture.order(MailTemplate.CONFIRM_ADDRESS)));
        return settled(Objects.requireNonNull(id));
    }

    /** A mail that a server would have refused. */
    public Mail parkedMail() {
        return parkedMail("550 no such mailbox");
    }

    public Mail parkedMail(String answer) {
        var mail = sentMail();
        database.sql("UPDATE mail SET state = 'PARKED', last_answer = :answer WHERE id = :id")
                .param("id", mail.id())
                .param("answer", answer)
                .update();
        return mails.find(mail.id()).orElseThrow();
    }

    /** The mail once it is sent or parked. */
    public Mail settled(UUID id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> mails.find(id).orElseThrow().settledAt() != null);
        return mails.find(id).orElseThrow();
    }
}
