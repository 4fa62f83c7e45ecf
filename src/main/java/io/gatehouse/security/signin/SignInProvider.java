package io.gatehouse.security.signin;

import io.gatehouse.security.EvenTime;
import io.gatehouse.security.RateLimits;
import io.gatehouse.security.SecurityEvent.Refusal;
import io.gatehouse.security.SignInAccount;
import io.gatehouse.security.SignInAccounts;
import io.gatehouse.security.SignedInPerson;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs people in: limits first, then always a bind, then the account. Names that nobody has take the same way as those of
 * people, and every refusal takes the same time.
 */
@Component
class SignInProvider implements AuthenticationProvider {

    private final RateLimits limits;
    private final Lockout lockout;
    private final DirectoryBind directory;
    private final SignInAccounts accounts;
    private final SignInRecord record;
    private final SignInSettings settings;

    SignInProvider(
            RateLimits limits,
            Lockout lockout,
            DirectoryBind directory,
            SignInAccounts accounts,
            SignInRecord record,
            SignInSettings settings) {
        this.limits = limits;
        this.lockout = lockout;
        this.directory = directory;
        this.accounts = accounts;
        this.record = record;
        this.settings = settings;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var attempt = SignInAttempt.of(typed);
        var time = EvenTime.start(settings.failureTime());
        try {
            return authenticated(signIn(attempt), typed);
        } catch (SignInRefusedException e) {
            record.refused(attempt, e.why());
            time.await();
            throw e;
        }
    }

    private SignInAccount signIn(SignInAttempt attempt) {
        refuseTooManyFromAddress(attempt);
        if (attempt.passwordMissing()) {
            throw new SignInRefusedException(Refusal.EMPTY_PASSWORD);
        }
        int failures = count(attempt);
        if (!accepts(attempt)) {
            noteLock(attempt, failures);
            throw new SignInRefusedException(Refusal.WRONG_CREDENTIALS);
        }
        lockout.forget(attempt.username());
        var account = admitted(accounts.findByUsername(attempt.username()));
        record.signedIn(account, attempt);
        return account;
    }

    private void refuseTooManyFromAddress(SignInAttempt attempt) {
        var address = attempt.address();
        if (address != null && !limits.allow(RateLimits.SIGN_IN_BY_ADDRESS, address)) {
            throw new SignInRefusedException(Refusal.TOO_MANY_FROM_ADDRESS);
        }
    }

    private int count(SignInAttempt attempt) {
        return attempt.lockable()
                ? lockout.count(attempt.username()).orElseThrow(() -> new SignInRefusedException(Refusal.LOCKED))
                : 0;
    }

    private boolean accepts(SignInAttempt attempt) {
        try {
            return directory.accepts(attempt);
        } catch (DirectoryUnreachableException e) {
            lockout.uncount(attempt.username());
            throw new SignInRefusedException(Refusal.DIRECTORY_UNREACHABLE);
        }
    }

    private void noteLock(SignInAttempt attempt, int failures) {
        if (lockout.locks(failures)) {
            record.locked(attempt, failures);
        }
    }

    private static SignInAccount admitted(Optional<SignInAccount> found) {
        var account = found.filter(SignInAccount::active)
                .orElseThrow(() -> new SignInRefusedException(Refusal.NO_ACTIVE_ACCOUNT));
        if (!account.maySignIn()) {
            throw new SignInRefusedException(Refusal.NO_ROLE);
        }
        return account;
    }

    private static Authentication authenticated(SignInAccount account, Authentication typed) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                SignedInPerson.of(account), null, account.authorities());
        authentication.setDetails(typed.getDetails());
        return authentication;
    }
}
