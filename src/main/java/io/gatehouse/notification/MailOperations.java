package io.gatehouse.notification;

import io.gatehouse.common.CleanText;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalService;
import io.gatehouse.security.AllowStaff;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do about mail that does not go out, or should not. */
@Service
@Transactional
@AllowStaff
public class MailOperations {

    /** So many are tried again at once. */
    public static final int AT_ONCE = 500;

    private static final int LONGEST_REASON = 500;

    private final Mails mails;
    private final MailFailures failures;
    private final Outbox outbox;
    private final JournalService journal;
    private final MailTexts texts;

    MailOperations(Mails mails, MailFailures failures, Outbox outbox, JournalService journal, MailTexts texts) {
        this.mails = mails;
        this.failures = failures;
        this.outbox = outbox;
        this.journal = journal;
        this.texts = texts;
    }

    /** Has a mail that waits or was refused tried again now. */
    public boolean retry(UUID id) {
        var mail = mails.find(id).orElseThrow();
        var due = outbox.retry(id);
        if (due) {
            journal.record(entry("mail.retried", mail));
        }
        return due;
    }

    /**
     * Has all that fail of one thing tried again now, {@link #AT_ONCE} at a time and the oldest first.
     *
     * @return how many
     */
    public int retryAll(String failure) {
        return (int) failures.ids(failure, AT_ONCE).stream().filter(this::retry).count();
    }

    /**
     * Calls off a mail that is not sent yet.
     *
     * @return whether it will not be sent; not when it was just sent, or is being sent at this moment
     * @throws InvalidValueException when no reason is given, or one that cannot be kept
     */
    public boolean cancel(UUID id, String reason) {
        var why = CleanText.lines(reason, LONGEST_REASON, "mail.cancel.reason");
        if (why.isEmpty()) {
            throw new InvalidValueException("mail.cancel.reason.missing");
        }
        var mail = mails.find(id).orElseThrow();
        var off = outbox.cancel(id, why);
        if (off) {
            journal.record(entry("mail.cancelled", mail).because(why));
        }
        return off;
    }

    private JournalEntry entry(String act, Mail mail) {
        return JournalEntry.of(act, mail.subject())
                .at(mail.organization())
                .with("mail", texts.label(mail.template()))
                .with("recipient", mail.recipient().address());
    }
}
