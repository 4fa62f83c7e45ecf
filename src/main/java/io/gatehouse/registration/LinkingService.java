package io.gatehouse.registration;

import io.gatehouse.account.AccountService;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Says whose request it is: of somebody who has an account already, or of somebody else who only looks alike. One person has
 * one account, so an approval adds to the account a request is linked to. See docs/decisions/130.
 */
@Service
@AllowStaff
public class LinkingService {

    private final Deciding deciding;
    private final Registrations registrations;
    private final PeopleToldApart apart;
    private final AccountService accounts;
    private final CurrentActor actor;
    private final Clock clock;

    LinkingService(
            Deciding deciding,
            Registrations registrations,
            PeopleToldApart apart,
            AccountService accounts,
            CurrentActor actor,
            Clock clock) {
        this.deciding = deciding;
        this.registrations = registrations;
        this.apart = apart;
        this.accounts = accounts;
        this.actor = actor;
        this.clock = clock;
    }

    /** The account or, while it is not opened, the request it is allotted to; empty when there is neither. */
    public Optional<ComparedPerson> person(AccountId account) {
        return accounts.snapshots(List.of(account)).stream()
                .map(ComparedPerson::of)
                .findFirst()
                .or(() -> deciding.allotted(account).map(ComparedPerson::of));
    }

    /** The applicant, to be read beside another. */
    public ComparedPerson person(RegistrationDetails registration) {
        return ComparedPerson.of(registration);
    }

    /**
     * Links a request to the account of its person. Of two open requests of one person the one that is linked waits for the
     * other.
     *
     * @param account one that is there, or is allotted to another request
     */
    public ReviewOutcome link(RegistrationId id, long version, AccountId account) {
        var person = person(account);
        if (person.isEmpty() || deciding.current(id).accountId().equals(goal(account))) {
            return ReviewOutcome.Refused.because("review.refused.noLink");
        }
        var goal = goal(account);
        return deciding.decide(id, version, registration -> registration.link(goal), (linked, publish) -> {
            apart.forget(id, account);
            registrations.relink(linked.allotted().value(), goal.value());
            publish.accept(new PersonLinked(linked, told(person.get())));
        });
    }

    /** Another request may be linked itself: then its account is meant. */
    private AccountId goal(AccountId account) {
        return deciding.allotted(account).map(RegistrationDetails::accountId).orElse(account);
    }

    /** Takes a link back. */
    public ReviewOutcome unlink(RegistrationId id, long version) {
        var before = deciding.current(id);
        var person = before.linked() ? person(before.accountId()) : Optional.<ComparedPerson>empty();
        return person.isEmpty()
                ? ReviewOutcome.Refused.because("review.refused.noLink")
                : deciding.decide(
                        id,
                        version,
                        registration -> registration.link(null),
                        (unlinked, publish) -> publish.accept(new PersonUnlinked(unlinked, told(person.get()))));
    }

    /** Remembers that somebody is another person, so that nobody has to compare them again. */
    public ReviewOutcome tellApart(RegistrationId id, long version, AccountId account) {
        var person = person(account);
        return person.isEmpty()
                ? ReviewOutcome.Refused.because("review.refused.noLink")
                : deciding.decide(id, version, Registration::refuseUnlessWithStaff, (registration, publish) -> {
                    apart.tellApart(id, account, actor.get().displayName(), clock.instant());
                    publish.accept(new PersonToldApart(registration, told(person.get())));
                });
    }

    private static String told(ComparedPerson person) {
        return person.traits()
                        .getOrDefault(ComparedPerson.Trait.NAME, List.of())
                        .getFirst() + " (" + person.title() + ")";
    }
}
