package io.gatehouse.notification;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalService;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes what came of an attempt, in the outbox and in the journal. */
@Component
class DeliveryLog {

    private static final int LONGEST_ANSWER = 500;

    private final Mails mails;
    private final MailTexts texts;
    private final JournalService journal;
    private final Backoff backoff;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeliveryLog(
            Mails mails,
            MailTexts texts,
            JournalService journal,
            Backoff backoff,
            TransactionTemplate transaction,
            Clock clock) {
        this.mails = mails;
        this.texts = texts;
        this.journal = journal;
        this.backoff = backoff;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return when to try again, or empty when the mail is settled */
    Optional<Instant> note(Mail mail, SendOutcome outcome) {
        var next = transaction.execute(running -> noted(mail, outcome));
        return next == null ? Optional.empty() : next;
    }

    private Optional<Instant> noted(Mail mail, SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Accepted accepted -> sent(mail);
            case SendOutcome.Refused refused -> parked(mail, shortened(refused.answer()));
            case SendOutcome.TryLater later -> postponed(mail, shortened(later.answer()));
        };
    }

    private Optional<Instant> sent(Mail mail) {
        mails.settle(mail.id(), MailState.SENT, null, clock.instant());
        journal.record(entry("mail.sent", mail));
        return Optional.empty();
    }

    private Optional<Instant> parked(Mail mail, String answer) {
        mails.settle(mail.id(), MailState.PARKED, answer, clock.instant());
        journal.record(entry("mail.parked", mail).failed().because(answer));
        return Optional.empty();
    }

    /** Only the first of many vain attempts is worth a row in the journal. */
    private Optional<Instant> postponed(Mail mail, String answer) {
        var next = clock.instant().plus(backoff.after(mail.attempts() + 1));
        mails.postpone(mail.id(), answer, next);
        if (mail.attempts() == 0) {
            journal.record(entry("mail.delayed", mail).failed().because(answer));
        }
        return Optional.of(next);
    }

    private JournalEntry entry(String act, Mail mail) {
        return JournalEntry.of(act, mail.subject())
                .at(mail.organization())
                .with("mail", texts.label(mail.template()))
                .with("recipient", mail.recipient().address());
    }

    private static String shortened(String answer) {
        return answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER);
    }
}
