package io.gatehouse.notification;

import io.gatehouse.account.AccountFilter;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.registration.ConfirmationRequested;
import io.gatehouse.registration.LineDecided;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.RegistrationApproved;
import io.gatehouse.registration.RegistrationConfirmed;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationHeld;
import io.gatehouse.registration.RegistrationRejected;
import io.gatehouse.registration.RegistrationReturned;
import io.gatehouse.registration.RegistrationSubmitted;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to applicants what becomes of their registration, in the transaction in which it becomes so. */
@Component
class RegistrationMail {

    private static final int MOST_ALIKE = 10;

    private final AccountSearch accounts;
    private final CurrentActor actor;
    private final Outbox outbox;
    private final DecisionTexts texts;

    RegistrationMail(Outbox outbox, DecisionTexts texts, AccountSearch accounts, CurrentActor actor) {
        this.accounts = accounts;
        this.actor = actor;
        this.outbox = outbox;
        this.texts = texts;
    }

    @EventListener
    void on(RegistrationSubmitted event) {
        outbox.stage(order(asking(event), event.registration()));
    }

    @EventListener
    void on(ConfirmationRequested event) {
        outbox.stage(order(MailTemplate.CONFIRM_ADDRESS, event.registration()));
    }

    /** An address that was confirmed when the registration came in needs no confirming any more. */
    @EventListener
    void on(RegistrationConfirmed event) {
        var order = order(MailTemplate.REQUEST_RECEIVED, event.registration());
        outbox.withdraw(
                order.subject(),
                MailTemplate.CONFIRM_ADDRESS,
                MailTemplate.CONFIRM_ANOTHER,
                MailTemplate.CONFIRM_WITH_ACCOUNT);
        outbox.stage(order);
    }

    @EventListener
    void on(RegistrationReturned event) {
        stage(MailTemplate.REQUEST_RETURNED, event.registration(), event.reason());
    }

    @EventListener
    void on(RegistrationHeld event) {
        stage(MailTemplate.REQUEST_ON_HOLD, event.registration(), event.reason());
    }

    @EventListener
    void on(RegistrationRejected event) {
        stage(MailTemplate.REQUEST_REJECTED, event.registration(), event.reason());
    }

    @EventListener
    void on(RegistrationApproved event) {
        outbox.stage(order(MailTemplate.REQUEST_APPROVED, event.registration())
                .with("lines", texts.lines(event.registration().lines())));
    }

    /** Lines decided together with the whole are in the mail about the whole. */
    @EventListener
    void on(LineDecided event) {
        var decidedAt = event.line().decidedAt();
        if (decidedAt != null && decidedAt.isAfter(event.registration().changedAt())) {
            outbox.stage(order(MailTemplate.REQUEST_UPDATED, event.registration())
                    .with("lines", texts.line(event.line(), event.label())));
        }
    }

    /** The page said the same to everybody; what is known of the address only its owner reads. */
    private MailTemplate asking(RegistrationSubmitted event) {
        if (event.again()) {
            return MailTemplate.CONFIRM_ANOTHER;
        }
        return hasAccount(event.registration().email())
                ? MailTemplate.CONFIRM_WITH_ACCOUNT
                : MailTemplate.CONFIRM_ADDRESS;
    }

    private boolean hasAccount(EmailAddress address) {
        var filter = new AccountFilter(address.value(), null, null, null);
        return actor.callAs(Actor.system("mail"), () -> accounts.list(filter, 0, MOST_ALIKE)).stream()
                .anyMatch(account -> account.email().equalsIgnoreCase(address.value()));
    }

    private void stage(MailTemplate template, RegistrationDetails registration, Reason reason) {
        outbox.stage(order(template, registration).with("reason", texts.reason(reason)));
    }

    private static MailOrder order(MailTemplate template, RegistrationDetails registration) {
        var recipient = new Recipient(registration.email(), registration.name().full());
        return MailOrder.of(template, recipient, JournalObject.registration(registration.id()))
                .at(registration.organization())
                .with("reference", registration.reference());
    }
}
