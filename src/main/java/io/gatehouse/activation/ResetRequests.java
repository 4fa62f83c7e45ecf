package io.gatehouse.activation;

import io.gatehouse.account.AccountFilter;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.Username;
import io.gatehouse.security.Actor;
import io.gatehouse.security.AllowAnyone;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.EvenTime;
import io.gatehouse.security.RateLimits;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Somebody forgot a password. Who asks learns nothing, neither from the answer nor from its time; the mail goes to the
 * address of the account alone.
 */
@Service
@AllowAnyone("People who cannot sign in need it.")
public class ResetRequests {

    private final AccountService accounts;
    private final AccountSearch search;
    private final RateLimits limits;
    private final CurrentActor currentActor;
    private final ActivationSettings settings;

    ResetRequests(
            AccountService accounts,
            AccountSearch search,
            RateLimits limits,
            CurrentActor currentActor,
            ActivationSettings settings) {
        this.accounts = accounts;
        this.search = search;
        this.limits = limits;
        this.currentActor = currentActor;
        this.settings = settings;
    }

    /** Has a link mailed when there is such an account. A person who never had a password gets the first one's link. */
    public void ask(String usernameOrEmail, @Nullable String address) {
        var time = EvenTime.start(settings.answerTime());
        currentActor.runAs(
                Actor.system("password-reset").at(address),
                () -> find(usernameOrEmail.strip())
                        .filter(account -> account.state() == AccountState.ACTIVE)
                        .filter(account -> limits.allow(RateLimits.RESET_BY_ACCOUNT, account.username()))
                        .ifPresent(this::haveLinkMailed));
        time.await();
    }

    private void haveLinkMailed(AccountSnapshot account) {
        if (account.activated()) {
            accounts.requestPasswordReset(account.id());
        } else {
            accounts.requestActivation(account.id());
        }
    }

    private Optional<AccountSnapshot> find(String typed) {
        return typed.contains("@") ? byEmail(typed) : byUsername(typed);
    }

    private Optional<AccountSnapshot> byUsername(String typed) {
        try {
            return accounts.findByUsername(Username.of(typed).value());
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private Optional<AccountSnapshot> byEmail(String typed) {
        return search.list(new AccountFilter(typed, AccountState.ACTIVE, null, null), 0, 10).stream()
                .filter(row -> row.email().equalsIgnoreCase(typed))
                .findFirst()
                .flatMap(row -> search.find(row.id()));
    }
}
