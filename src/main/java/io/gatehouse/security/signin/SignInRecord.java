package io.gatehouse.security.signin;

import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.SecurityEvent;
import io.gatehouse.security.SecurityEvent.Refusal;
import io.gatehouse.security.SignInAccount;
import io.gatehouse.security.SignedInPerson;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells what happened at the door, for the journal. A sign-in that cannot be journaled does not succeed. */
@Component
class SignInRecord {

    private static final Logger log = LoggerFactory.getLogger(SignInRecord.class);

    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignInRecord(CurrentActor currentActor, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.currentActor = currentActor;
        this.events = events;
        this.transaction = transaction;
    }

    void signedIn(SignInAccount account, SignInAttempt attempt) {
        publish(Actor.person(account, attempt.address()), new SecurityEvent.SignedIn(account.id(), account.username()));
    }

    /** Too many from one address are logged only: the journal must not be what a flood fills. */
    void refused(SignInAttempt attempt, Refusal why) {
        log.info("Sign-in of {} from {} refused: {}", attempt.username(), attempt.address(), why.code());
        if (why != Refusal.TOO_MANY_FROM_ADDRESS) {
            publish(somebody(attempt), new SecurityEvent.SignInRefused(attempt.username(), why));
        }
    }

    void locked(SignInAttempt attempt, int failures) {
        publish(somebody(attempt), new SecurityEvent.SignInLocked(attempt.username(), failures));
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            publish(themselves(person), new SecurityEvent.SignedOut(person.accountId(), person.username()));
        }
    }

    private static Actor themselves(SignedInPerson person) {
        return new Actor(Actor.Kind.PERSON, person.accountId(), person.username(), person.username(), Set.of(), null);
    }

    /** Nobody has proved to be anyone yet. */
    private static Actor somebody(SignInAttempt attempt) {
        return Actor.applicant(attempt.username(), attempt.address());
    }

    private void publish(Actor actor, SecurityEvent event) {
        currentActor.runAs(actor, () -> transaction.executeWithoutResult(status -> events.publishEvent(event)));
    }
}
