package io.gatehouse.registration;

import io.gatehouse.account.AccountFilter;
import io.gatehouse.account.AccountRow;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.account.AccountState;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.Actor;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.Role;
import io.gatehouse.security.SignInAccount;
import io.gatehouse.security.SignInAccounts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Gives a request to a colleague. */
@Service
@AllowStaff
public class AssignmentService {

    private static final int MOST_COLLEAGUES = 500;

    private final Deciding deciding;
    private final AccountSearch accounts;
    private final SignInAccounts signIn;
    private final Clock clock;

    AssignmentService(Deciding deciding, AccountSearch accounts, SignInAccounts signIn, Clock clock) {
        this.deciding = deciding;
        this.accounts = accounts;
        this.signIn = signIn;
        this.clock = clock;
    }

    /** Everybody who works at the desk, by last name. */
    public List<Colleague> colleagues() {
        return Stream.of(Role.SUPPORT_STAFF, Role.SUPPORT_LEAD)
                .map(role -> new AccountFilter("", AccountState.ACTIVE, null, role.name()))
                .flatMap(filter -> accounts.list(filter, 0, MOST_COLLEAGUES).stream())
                .map(AssignmentService::colleague)
                .distinct()
                .sorted(java.util.Comparator.comparing(Colleague::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static Colleague colleague(AccountRow row) {
        return new Colleague(row.id(), row.username(), row.name());
    }

    /** Also when somebody else, or nobody, has it so far. */
    public ReviewOutcome assign(RegistrationId id, long version, AccountId colleague) {
        return staff(colleague)
                .map(known -> assign(id, version, known))
                .orElseGet(() -> ReviewOutcome.Refused.because("review.refused.noColleague"));
    }

    private ReviewOutcome assign(RegistrationId id, long version, Colleague colleague) {
        return deciding.decide(
                id,
                version,
                registration -> registration.assign(colleague, clock.instant()),
                (assigned, publish) -> publish.accept(new RegistrationAssigned(assigned, colleague)));
    }

    /** Who works at the desk by this username. */
    Optional<Colleague> named(String username) {
        return staff(signIn.findByUsername(username));
    }

    private Optional<Colleague> staff(AccountId account) {
        return staff(signIn.findById(account));
    }

    private static Optional<Colleague> staff(Optional<SignInAccount> account) {
        return account.filter(SignInAccount::maySignIn)
                .filter(person -> Actor.person(person, null).staff())
                .map(person -> new Colleague(person.id(), person.username(), person.displayName()));
    }
}
