package io.gatehouse.account;

import io.gatehouse.account.Closure.Kept;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.Username;
import io.gatehouse.security.RoleAssignment;
import io.gatehouse.security.SignInAccount;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** The access one person should have. Each transition that the directory has to follow raises the revision. */
@Entity
class Account {

    @Id
    private UUID id;

    @Version
    private long version;

    private long revision;
    private Username username;

    @Embedded
    private Person person;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @Enumerated(EnumType.STRING)
    private @Nullable SuspensionReason suspensionReason;

    @Column(name = "registration_id")
    private @Nullable UUID registration;

    private @Nullable Instant activatedAt;
    private Instant openedAt;
    private Instant changedAt;

    @Embedded
    private HeldAccess held = new HeldAccess();

    /** Written by the database with each new username. */
    @ElementCollection
    @CollectionTable(name = "given_username", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "username")
    @BatchSize(size = 500)
    private Set<String> givenUsernames = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    @SuppressWarnings("NullAway.Init")
    private Account(OpenAccount wanted, Instant now) {
        id = wanted.id().value();
        revision = 1;
        username = wanted.username();
        person = new Person(wanted);
        state = AccountState.ACTIVE;
        registration =
                wanted.registration() == null ? null : wanted.registration().value();
        openedAt = now;
        changedAt = now;
    }

    static Account open(OpenAccount wanted, String grantedBy, Instant now) {
        var account = new Account(wanted, now);
        var organization = wanted.organization().value();
        account.held.begin(organization, now);
        wanted.entitlements().forEach(code -> account.held.grant(organization, code, null, grantedBy, now));
        return account;
    }

    /** For a person whom an existing directory knows: with a password there already, or not allowed to sign in. */
    static Account adopted(AdoptAccount wanted, String grantedBy, Instant now) {
        var account = open(wanted.account(), grantedBy, now);
        account.activatedAt = wanted.keepsPassword() ? now : null;
        if (wanted.disabled()) {
            account.state = AccountState.SUSPENDED;
            account.suspensionReason = SuspensionReason.INACTIVE;
        }
        return account;
    }

    /** Grants something; a first grant at an organization begins the affiliation. */
    void grant(UUID organization, String code, @Nullable LocalDate validUntil, String grantedBy, Instant now) {
        refuseUnlessActive();
        refuseUnless(!holds(new OrganizationId(organization), code), "alreadyGranted");
        held.grant(organization, code, validUntil, grantedBy, now);
        changed(now);
    }

    void revoke(UUID organization, String code, Instant now) {
        refuseUnless(held.revoke(organization, code), "notGranted");
        changed(now);
    }

    void correct(PersonFacts facts, Instant now) {
        refuseUnless(state != AccountState.CLOSED, "ended");
        person.correct(facts);
        changed(now);
    }

    void rename(Username other, Instant now) {
        refuseUnless(state != AccountState.CLOSED, "ended");
        username = other;
        changed(now);
    }

    void suspend(SuspensionReason reason, Instant now) {
        refuseUnlessActive();
        state = AccountState.SUSPENDED;
        suspensionReason = reason;
        changed(now);
    }

    void suspendAffiliation(UUID organization, Instant now) {
        refuseUnlessActive();
        held.suspend(organization);
        changed(now);
    }

    void reinstate(Instant now) {
        refuseUnless(state != AccountState.CLOSED, "ended");
        refuseUnless(state == AccountState.SUSPENDED || held.anySuspended(), "notSuspended");
        state = AccountState.ACTIVE;
        suspensionReason = null;
        held.reinstate();
        changed(now);
    }

    /** Ends everything and gives back what there was. */
    Kept close(Instant now) {
        refuseUnless(state != AccountState.CLOSED, "ended");
        var kept = new Kept(state, suspensionReason, held.affiliations(), held.grants());
        state = AccountState.CLOSED;
        suspensionReason = null;
        held.end();
        changed(now);
        return kept;
    }

    void restore(Kept kept, Instant now) {
        refuseUnless(state == AccountState.CLOSED, "notClosed");
        state = kept.state();
        suspensionReason = kept.suspensionReason();
        held.restore(kept.affiliations(), kept.grants());
        changed(now);
    }

    /** Adds what a request brings. Where the account was not active, it is again, and with this alone. */
    void link(LinkAccount wanted, String grantedBy, Instant now) {
        refuseUnless(suspensionReason != SuspensionReason.INVESTIGATION, "underInvestigation");
        if (state != AccountState.ACTIVE) {
            person.correct(wanted.person());
            held.suspendEverywhere();
            state = AccountState.ACTIVE;
            suspensionReason = null;
        } else if (wanted.asked() != null) {
            person.correct(wanted.person());
        }
        person.complete(wanted);
        held.join(wanted.organization().value(), now);
        wanted.entitlements().stream()
                .filter(code -> !holds(wanted.organization(), code))
                .forEach(code -> held.grant(wanted.organization().value(), code, null, grantedBy, now));
        if (wanted.asked() != null) {
            held.change(wanted.organization().value(), wanted.asked(), grantedBy, now);
        }
        changed(now);
    }

    void moveAffiliation(AffiliationMove move, String grantedBy, Instant now) {
        refuseUnlessActive();
        held.move(move, grantedBy, now);
        changed(now);
    }

    /** Notes that the person has chosen a password. The directory has it already, so the revision stays. */
    boolean activate(Instant now) {
        boolean first = activatedAt == null;
        if (first) {
            activatedAt = now;
        }
        return first;
    }

    private void changed(Instant now) {
        revision++;
        changedAt = now;
    }

    /** @param seen what the account was like when somebody decided on it */
    void refuseUnlessAt(long seen) {
        if (revision != seen) {
            throw new ObjectOptimisticLockingFailureException(Account.class, id);
        }
    }

    void refuseUnlessActive() {
        refuseUnless(state == AccountState.ACTIVE, "notActive");
    }

    private static void refuseUnless(boolean allowed, String reason) {
        if (!allowed) {
            throw new AccountRefusedException(reason);
        }
    }

    AccountId id() {
        return new AccountId(id);
    }

    AccountState state() {
        return state;
    }

    long revision() {
        return revision;
    }

    Username username() {
        return username;
    }

    private Set<String> formerUsernames() {
        return givenUsernames.stream()
                .filter(given -> !given.equals(username.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<UUID> organizations() {
        return held.organizations();
    }

    /** Where the person still works: what a suspension by one organization has to leave to the others. */
    Set<UUID> openOrganizations() {
        return held.openOrganizations();
    }

    boolean holds(OrganizationId organization, String code) {
        return held.holds(organization, code);
    }

    Set<String> grantsAt(UUID organization) {
        return held.grantsAt(organization);
    }

    Set<String> entitlements() {
        return held.entitlements();
    }

    List<Grant> grantsEndedBefore(LocalDate day) {
        return held.grantsEndedBefore(day);
    }

    /** What holds on this day at the organizations where the person still works; nothing unless the account is active. */
    List<Grant> effectiveGrants(LocalDate day) {
        return state == AccountState.ACTIVE ? held.openGrants(day) : List.of();
    }

    SignInAccount signIn(Set<RoleAssignment> assignments) {
        return new SignInAccount(
                id(), username.value(), person.name().full(), state == AccountState.ACTIVE, assignments);
    }

    AccountSnapshot snapshot(AffiliationNames names) {
        var facts = person.facts();
        return new AccountSnapshot(
                id(),
                revision,
                username.value(),
                facts.name(),
                facts.email(),
                facts.phone(),
                person.npi(),
                facts.jobTitle(),
                person.accessLevel(),
                person.directAddress(),
                state,
                suspensionReason,
                registration == null ? null : new RegistrationId(registration),
                activatedAt != null,
                openedAt,
                names.of(held.affiliations(), held.grants()),
                formerUsernames());
    }
}
