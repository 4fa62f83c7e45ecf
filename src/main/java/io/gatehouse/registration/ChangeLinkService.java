package io.gatehouse.registration;

import io.gatehouse.account.AccountPages;
import io.gatehouse.account.MailboxOwner;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.security.Actor;
import io.gatehouse.security.AllowAnyone;
import io.gatehouse.security.CurrentActor;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the link to the form mailed to people with an account. Whoever asks learns nothing, neither by words nor by time. */
@Service
@Transactional
public class ChangeLinkService {

    private static final Actor SYSTEM = Actor.system("change of an account");

    private final AccountPages accounts;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;

    ChangeLinkService(AccountPages accounts, ApplicationEventPublisher events, CurrentActor actor) {
        this.accounts = accounts;
        this.events = events;
        this.actor = actor;
    }

    /** Has the link mailed to whoever reads the address; without an account that reader is told so, and nobody else. */
    @AllowAnyone("Whoever asks learns nothing; the mail goes to the owner of the address alone")
    public void ask(EmailAddress email, Locale language) {
        var owner = actor.callAs(SYSTEM, () -> accounts.owner(email));
        events.publishEvent(new ChangeLinkRequested(
                email,
                owner.map(MailboxOwner::account).orElse(null),
                owner.map(MailboxOwner::name).orElse(email.value()),
                language));
    }
}
