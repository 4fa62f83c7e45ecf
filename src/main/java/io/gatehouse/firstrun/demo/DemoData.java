package io.gatehouse.firstrun.demo;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.SignInAccounts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills an empty Gatehouse with people and requests, all at once or not at all, so that there is something to look at and decide. */
@Component
@OnDemo
public class DemoData {

    private static final Actor ACTOR = Actor.system("demo data");

    private final DemoEntities entities;
    private final DemoPasswords passwords;
    private final SignInAccounts staff;
    private final CurrentActor actor;
    private final TransactionOperations transaction;

    DemoData(
            DemoEntities entities,
            DemoPasswords passwords,
            SignInAccounts staff,
            CurrentActor actor,
            TransactionOperations transaction) {
        this.entities = entities;
        this.passwords = passwords;
        this.staff = staff;
        this.actor = actor;
        this.transaction = transaction;
    }

    /** Does nothing where there is data already, but for passwords that an interrupted first start left out. */
    public void fill() {
        actor.runAs(ACTOR, () -> {
            var entered = transaction.execute(status -> enterIfEmpty());
            Objects.requireNonNull(entered).forEach(this::handle);
            setPasswords();
        });
    }

    private Map<RegistrationId, DemoRegistration> enterIfEmpty() {
        var entered = new LinkedHashMap<RegistrationId, DemoRegistration>();
        if (entities.organizations().none()) {
            entities.people().enter(entities.organizations().enter());
            entities.registrations()
                    .all()
                    .forEach(demo -> entered.put(entities.registrations().handIn(demo), demo));
        }
        return entered;
    }

    /** In transactions of its own: before anything is decided the directory is asked, and no transaction waits for that. */
    private void handle(RegistrationId id, DemoRegistration demo) {
        actor.runAs(reviewer(), () -> entities.registrations().handle(demo, id));
    }

    private Actor reviewer() {
        return staff.findByUsername(DemoSignIn.ALL.getFirst().username())
                .map(account -> Actor.person(account, null))
                .orElseThrow();
    }

    private void setPasswords() {
        try {
            passwords.set();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
