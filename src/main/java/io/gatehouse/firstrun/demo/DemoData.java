package io.gatehouse.firstrun.demo;

import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills an empty Gatehouse, all at once or not at all, so that there is something to look at. */
@Component
@OnDemo
public class DemoData {

    private static final Actor ACTOR = Actor.system("demo data");

    private final DemoOrganizations organizations;
    private final DemoPeople people;
    private final DemoPasswords passwords;
    private final CurrentActor actor;
    private final TransactionOperations transaction;

    DemoData(
            DemoOrganizations organizations,
            DemoPeople people,
            DemoPasswords passwords,
            CurrentActor actor,
            TransactionOperations transaction) {
        this.organizations = organizations;
        this.people = people;
        this.passwords = passwords;
        this.actor = actor;
        this.transaction = transaction;
    }

    /** Does nothing where there is data already, but for passwords that an interrupted first start left out. */
    public void fill() {
        actor.runAs(ACTOR, () -> {
            transaction.executeWithoutResult(status -> enterIfEmpty());
            setPasswords();
        });
    }

    private void enterIfEmpty() {
        if (organizations.none()) {
            people.enter(organizations.enter());
        }
    }

    private void setPasswords() {
        try {
            passwords.set();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
