package io.gatehouse.notification;

import io.gatehouse.security.AllowStaff;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outbox as staff see it. What a mail says, with its links, they see only where mail is captured. */
@Service
@AllowStaff
@Transactional(readOnly = true)
public class MailService {

    /** Beyond this many, lists say "more than". */
    public static final int COUNTED = 10_000;

    private final Mails mails;
    private final CapturedMails captured;
    private final MailTransport transport;
    private final MailFailures failures;
    private final MailTexts texts;

    MailService(Mails mails, CapturedMails captured, MailTransport transport, MailFailures failures, MailTexts texts) {
        this.mails = mails;
        this.captured = captured;
        this.transport = transport;
        this.failures = failures;
        this.texts = texts;
    }

    /** The newest first. */
    public List<Mail> list(MailFilter filter, int offset, int limit) {
        return mails.page(filter, offset, limit);
    }

    public int count(MailFilter filter) {
        return mails.count(filter, COUNTED);
    }

    public Optional<Mail> find(UUID id) {
        return mails.find(id);
    }

    /** The whole mail; empty when it was not captured, and always where mail is really sent. */
    public Optional<CapturedMail> captured(UUID id) {
        return transport.capturing() ? captured.find(id) : Optional.empty();
    }

    /** Whether mail is captured instead of sent. */
    public boolean capturing() {
        return transport.capturing();
    }

    /** What staff call a mail of this kind. */
    public String label(MailTemplate template) {
        return texts.label(template);
    }

    /** What mail fails of, the most frequent first. */
    public List<MailFailure> failures() {
        return failures.list(COUNTED);
    }
}
