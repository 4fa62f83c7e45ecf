package io.gatehouse.notification;

import io.gatehouse.account.AccountPages;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.registration.AddressKept;
import io.gatehouse.registration.ConfirmationRequested;
import io.gatehouse.registration.DraftSaved;
import io.gatehouse.registration.LineDecided;
import io.gatehouse.registration.QuestionAsked;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.RegistrationApproved;
import io.gatehouse.registration.RegistrationConfirmed;
import io.gatehouse.registration.RegistrationCorrected;
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

    private final AccountPages accounts;
    private final CurrentActor actor;
    private final Outbox outbox;
    private final DecisionTexts texts;

    RegistrationMail(Outbox outbox, DecisionTexts texts, AccountPages accounts, CurrentActor actor) {
        this.accounts = accounts;
        this.actor = actor;
        this.outbox = outbox;
        this.texts = texts;
    }

    @EventListener
    void on(RegistrationSubmitted event) {
        outbox.stage(order(asking(event.registration().email(), event.again()), event.registration()));
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
        outbox.stage(order(MailTemplate.REQUEST_RETURNED, event.registration())
                .with("reason", texts.reason(event.reason(), language(event.registration())))
                .with("correct", texts.toCorrect(event.registration().toCorrect(), language(event.registration()))));
    }

    /** A changed address is asked to confirm; the one before learns where the mail goes from now on. */
    @EventListener
    void on(RegistrationCorrected event) {
        var registration = event.registration();
        if (event.addressChanged()) {
            outbox.stage(order(asking(registration.email(), event.again()), registration));
            outbox.stage(addressChanged(event));
        } else {
            outbox.stage(order(MailTemplate.REQUEST_CORRECTED, registration));
        }
    }

    /** Nobody is asked to confirm an address that was mistyped. */
    @EventListener
    void on(AddressKept event) {
        outbox.withdraw(
                JournalObject.registration(event.registration().id()),
                MailTemplate.CONFIRM_ADDRESS,
                MailTemplate.CONFIRM_ANOTHER,
                MailTemplate.CONFIRM_WITH_ACCOUNT);
    }

    @EventListener
    void on(QuestionAsked event) {
        outbox.stage(order(MailTemplate.REQUEST_QUESTION, event.registration()).with("question", event.question()));
    }

    @EventListener
    void on(DraftSaved event) {
        var recipient = new Recipient(event.email(), event.name());
        outbox.stage(MailOrder.of(
                        MailTemplate.DRAFT_SAVED,
                        recipient,
                        JournalObject.draft(event.draft().toString()))
                .in(MailLanguage.of(event.language())));
    }

    private static MailOrder addressChanged(RegistrationCorrected event) {
        var registration = event.registration();
        var before = new Recipient(event.addressBefore(), registration.name().full());
        return MailOrder.of(MailTemplate.ADDRESS_CHANGED, before, JournalObject.registration(registration.id()))
                .in(language(registration))
                .with("reference", registration.reference())
                .with("address", registration.email().value());
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
        var linked = event.registration().linked() && event.account().activated();
        var template = linked ? MailTemplate.REQUEST_APPROVED_LINKED : MailTemplate.REQUEST_APPROVED;
        outbox.stage(order(template, event.registration())
                .with("lines", texts.lines(event.registration().lines(), language(event.registration()))));
    }

    /** Lines decided together with the whole are in the mail about the whole. */
    @EventListener
    void on(LineDecided event) {
        var decidedAt = event.line().decidedAt();
        if (decidedAt != null && decidedAt.isAfter(event.registration().changedAt())) {
            outbox.stage(order(MailTemplate.REQUEST_UPDATED, event.registration())
                    .with("lines", texts.line(event.line(), language(event.registration()))));
        }
    }

    /** The page said the same to everybody; what is known of the address only its owner reads. */
    private MailTemplate asking(EmailAddress address, boolean again) {
        if (again) {
            return MailTemplate.CONFIRM_ANOTHER;
        }
        return hasAccount(address) ? MailTemplate.CONFIRM_WITH_ACCOUNT : MailTemplate.CONFIRM_ADDRESS;
    }

    private boolean hasAccount(EmailAddress address) {
        return actor.callAs(Actor.system("mail"), () -> accounts.owner(address)).isPresent();
    }

    private void stage(MailTemplate template, RegistrationDetails registration, Reason reason) {
        outbox.stage(order(template, registration).with("reason", texts.reason(reason, language(registration))));
    }

    private static MailOrder order(MailTemplate template, RegistrationDetails registration) {
        var recipient = new Recipient(registration.email(), registration.name().full());
        return MailOrder.of(template, recipient, JournalObject.registration(registration.id()))
                .at(registration.organization())
                .in(language(registration))
                .with("reference", registration.reference());
    }

    private static MailLanguage language(RegistrationDetails registration) {
        return MailLanguage.of(registration.language());
    }
}
