package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.Npi;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PostalAddress;
import io.gatehouse.common.Username;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationForm;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.Role;
import io.gatehouse.security.RoleAssignment;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Opens accounts as the product does, with data of their own, and speaks as the people who hold them. */
@Component
public class AccountFixture {

    private final AccountService accounts;
    private final OrganizationService organizations;
    private final CurrentActor currentActor;

    AccountFixture(AccountService accounts, OrganizationService organizations, CurrentActor currentActor) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.currentActor = currentActor;
    }

    /** A participating organization that no other test knows. */
    public OrganizationDetails organization() {
        var name = "Willowbrook " + unique() + " Medical PLLC";
        return asSystem(() -> organizations.create(new OrganizationForm(
                name,
                PostalAddress.of("12 Elm St", null, "Syracuse", "NY", "13202"),
                null,
                true,
                false,
                "direct." + unique() + ".example",
                null,
                Set.of())));
    }

    /** An account with these services or roles at the organization. */
    public AccountSnapshot account(OrganizationId organization, String... entitlements) {
        return asSystem(() -> accounts.open(wanted(organization, entitlements)));
    }

    /** An account of the person who reads this mailbox. */
    public AccountSnapshot accountOf(EmailAddress email) {
        var open = wanted(organization().id());
        return asSystem(() -> accounts.open(new OpenAccount(
                open.id(),
                open.username(),
                open.name(),
                email,
                null,
                null,
                open.jobTitle(),
                open.accessLevel(),
                null,
                open.organization(),
                open.entitlements(),
                null)));
    }

    /** What {@link AccountService#open} needs for a person that no other test knows. */
    public OpenAccount wanted(OrganizationId organization, String... entitlements) {
        var username = "u" + unique();
        return new OpenAccount(
                AccountId.newId(),
                Username.of(username),
                PersonName.of("Ana", "Lee"),
                EmailAddress.of(username + "@clinic.example"),
                null,
                null,
                "Nurse",
                "CLINICIAN",
                null,
                organization,
                Set.of(entitlements),
                null);
    }

    /** Somebody who signed in with the account's present roles. */
    public Actor actor(AccountSnapshot account) {
        var assignments = new HashSet<RoleAssignment>();
        for (var affiliation : account.effectiveAffiliations()) {
            for (var role : Role.values()) {
                if (affiliation.grants().stream()
                        .anyMatch(grant -> grant.entitlement().equals(role.name()))) {
                    assignments.add(new RoleAssignment(role, affiliation.organization()));
                }
            }
        }
        return new Actor(
                Actor.Kind.PERSON,
                account.id(),
                account.username(),
                account.name().full(),
                assignments,
                "127.0.0.1");
    }

    /** A member of staff that no other test knows. */
    public Actor staff() {
        return actor(account(organization().id(), Role.SUPPORT_STAFF.name()));
    }

    public Actor lead() {
        return actor(account(organization().id(), Role.SUPPORT_LEAD.name()));
    }

    public <T> T asSystem(Supplier<T> work) {
        return currentActor.callAs(Actor.system("test"), work);
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return currentActor.callAs(actor, work);
    }

    public void runAs(Actor actor, Runnable work) {
        currentActor.runAs(actor, work);
    }

    /** A valid NPI, beginning with 2, that no other test has. */
    public Npi unusedNpi() {
        while (true) {
            try {
                return Npi.of("2" + ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L));
            } catch (InvalidValueException e) {
                // One number in ten has the right check digit.
            }
        }
    }

    private static String unique() {
        return Long.toString(Math.abs(ThreadLocalRandom.current().nextLong()), 36);
    }
}
