package io.gatehouse.notification;

import io.gatehouse.account.AccountPages;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.common.AccountId;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.registration.Colleague;
import io.gatehouse.registration.DecisionLapsed;
import io.gatehouse.registration.NoteAdded;
import io.gatehouse.registration.QuestionAnswered;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells reviewers what became of what they asked or decided when they may have left the request, and that a note names them. No mail says more. */
@Component
class ReviewerMail {

    private final Outbox outbox;
    private final AccountPages accounts;
    private final CurrentActor actor;

    ReviewerMail(Outbox outbox, AccountPages accounts, CurrentActor actor) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.actor = actor;
    }

    @EventListener
    void on(QuestionAnswered event) {
        if (event.asker() != null) {
            tell(event.asker(), MailTemplate.ANSWER_RECEIVED, event.registration());
        }
    }

    @EventListener
    void on(DecisionLapsed event) {
        tell(event.reviewer(), MailTemplate.DECISION_LAPSED, event.registration());
    }

    /** Whoever names themselves knows it. */
    @EventListener
    void on(NoteAdded event) {
        var author = actor.get();
        event.mentioned().stream()
                .map(Colleague::account)
                .filter(colleague -> !colleague.equals(author.accountId()))
                .forEach(colleague ->
                        outbox.stage(orders(colleague, MailTemplate.NOTE_MENTION, event.registration()).stream()
                                .map(order -> order.with("colleague", author.displayName()))
                                .toList()));
    }

    private void tell(AccountId reviewer, MailTemplate template, RegistrationDetails registration) {
        outbox.stage(orders(reviewer, template, registration));
    }

    private List<MailOrder> orders(AccountId reviewer, MailTemplate template, RegistrationDetails registration) {
        return account(reviewer).stream()
                .filter(account -> account.state() == AccountState.ACTIVE)
                .map(account -> order(template, registration, account))
                .toList();
    }

    private List<AccountSnapshot> account(AccountId id) {
        return actor.callAs(Actor.system("mail"), () -> accounts.snapshots(List.of(id)));
    }

    private static MailOrder order(MailTemplate template, RegistrationDetails registration, AccountSnapshot reviewer) {
        var recipient = new Recipient(reviewer.email(), reviewer.name().full());
        return MailOrder.of(template, recipient, JournalObject.registration(registration.id()))
                .with("applicant", registration.name().full())
                .with("reference", registration.reference())
                .with(MailLinks.PAGE, "/requests/" + registration.id());
    }
}
