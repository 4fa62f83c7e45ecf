package io.gatehouse.journal;

import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.SecurityEvent;
import io.gatehouse.security.SecurityEvent.ApiTokenIssued;
import io.gatehouse.security.SecurityEvent.ApiTokenRevoked;
import io.gatehouse.security.SecurityEvent.CallDenied;
import io.gatehouse.security.SecurityEvent.SignInLocked;
import io.gatehouse.security.SecurityEvent.SignInRefused;
import io.gatehouse.security.SecurityEvent.SignedIn;
import io.gatehouse.security.SecurityEvent.SignedOut;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what happens at the door, which stands below the journal and therefore cannot call it. */
@Component
class SecurityJournal {

    private final JournalWriter writer;
    private final CurrentActor actor;

    SecurityJournal(JournalWriter writer, CurrentActor actor) {
        this.writer = writer;
        this.actor = actor;
    }

    @EventListener
    void on(SecurityEvent event) {
        writer.write(entry(event), actor.find().orElseGet(() -> whoTried(event)));
    }

    private static JournalEntry entry(SecurityEvent event) {
        return switch (event) {
            case SignedIn in -> JournalEntry.of("sign-in.succeeded", JournalObject.account(in.account()));
            case SignedOut out -> JournalEntry.of("sign-in.ended", JournalObject.account(out.account()));
            case SignInRefused refused ->
                JournalEntry.of("sign-in.refused", JournalObject.signIn(refused.username()))
                        .with("username", refused.username())
                        .because(refused.why().code())
                        .denied();
            case SignInLocked locked ->
                JournalEntry.of("sign-in.locked", JournalObject.signIn(locked.username()))
                        .with("username", locked.username())
                        .with("failures", locked.failures())
                        .denied();
            case CallDenied call ->
                JournalEntry.of("call.denied", JournalObject.signIn(call.what()))
                        .with("what", call.what())
                        .denied();
            case ApiTokenIssued issued ->
                JournalEntry.of(
                                "api-token.issued",
                                JournalObject.apiToken(issued.token().toString()))
                        .with("name", issued.name())
                        .with(
                                "scopes",
                                issued.scopes().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
            case ApiTokenRevoked revoked ->
                JournalEntry.of(
                                "api-token.revoked",
                                JournalObject.apiToken(revoked.token().toString()))
                        .with("name", revoked.name());
        };
    }

    /** At the door nobody is signed in yet, or no longer. */
    private static Actor whoTried(SecurityEvent event) {
        return switch (event) {
            case SignedIn in ->
                new Actor(Actor.Kind.PERSON, in.account(), in.username(), in.username(), Set.of(), null);
            case SignedOut out ->
                new Actor(Actor.Kind.PERSON, out.account(), out.username(), out.username(), Set.of(), null);
            case SignInRefused refused -> Actor.applicant(refused.username(), null);
            case SignInLocked locked -> Actor.applicant(locked.username(), null);
            default -> Actor.applicant("?", null);
        };
    }
}
