package io.gatehouse.notification;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.journal.JournalObject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Mails and orders of mails. */
final class MailFixture {

    private MailFixture() {}

    static MailOrder order(MailTemplate template) {
        return order(template, new Recipient(address(), "Ada Lee"));
    }

    static MailOrder order(MailTemplate template, Recipient recipient) {
        return MailOrder.of(template, recipient, JournalObject.registration(RegistrationId.newId()))
                .with("reference", "R-7K3M-92QX")
                .with("username", "alee")
                .with("reason", "The training is missing.")
                .with("lines", "• Direct Mail: granted");
    }

    static Mail about(MailTemplate template, AccountSnapshot account) {
        var id = TimeOrderedIds.next();
        return new Mail(
                id,
                "<" + id + "@gatehouse.test>",
                template,
                new Recipient(account.email(), account.name().full()),
                JournalObject.account(account.id()),
                null,
                Map.of("lines", "• Something: 1"),
                MailLanguage.ENGLISH,
                MailState.PENDING,
                0,
                Instant.EPOCH,
                null,
                null,
                null,
                null);
    }

    static EmailAddress address() {
        return EmailAddress.of("lee." + UUID.randomUUID() + "@clinic.example");
    }

    static Mail mail(MailTemplate template, MailLanguage language, Map<String, String> details) {
        return mail(template, "Ada Lee", language, details);
    }

    static Mail mail(MailTemplate template, String name, Map<String, String> details) {
        return mail(template, name, MailLanguage.ENGLISH, details);
    }

    private static Mail mail(MailTemplate template, String name, MailLanguage language, Map<String, String> details) {
        var id = TimeOrderedIds.next();
        return new Mail(
                id,
                "<" + id + "@gatehouse.test>",
                template,
                new Recipient(EmailAddress.of("ada.lee@clinic.example"), name),
                JournalObject.registration(RegistrationId.newId()),
                null,
                details,
                language,
                MailState.PENDING,
                0,
                Instant.EPOCH,
                null,
                null,
                null,
                null);
    }
}
