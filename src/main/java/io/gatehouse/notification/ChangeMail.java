package io.gatehouse.notification;

import io.gatehouse.account.AccountLinked;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.registration.ChangeLinkRequested;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes to people who change what their account has. Whoever asks for the link causes one mail, with an account or
 * without, so that nothing but the mail tells the two apart.
 */
@Component
class ChangeMail {

    private final Outbox outbox;

    ChangeMail(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(ChangeLinkRequested event) {
        var recipient = new Recipient(event.email(), event.name());
        var account = event.account();
        var order = account == null
                ? MailOrder.of(
                        MailTemplate.CHANGE_UNKNOWN,
                        recipient,
                        JournalObject.mail(UUID.randomUUID().toString()))
                : MailOrder.of(MailTemplate.CHANGE_LINK, recipient, JournalObject.account(account));
        outbox.stage(order.in(MailLanguage.of(event.language()))
                .with("address", event.email().value()));
    }

    @EventListener
    void on(AccountLinked event) {
        var change = event.change();
        if (change != null) {
            var before = change.before();
            outbox.stage(MailOrder.of(
                            MailTemplate.ACCOUNT_CHANGED,
                            new Recipient(before.email(), before.name().full()),
                            JournalObject.account(event.snapshot().id()))
                    .at(event.organization().id())
                    .with("username", event.snapshot().username()));
        }
    }
}
