package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.Username;
import org.springframework.stereotype.Component;

/** Which usernames an account that has one already may get instead: a free one, or one it had before. */
@Component
class UsernameChoice {

    private final UsernamePolicy policy;
    private final Accounts accounts;
    private final UsernamesElsewhere elsewhere;

    UsernameChoice(UsernamePolicy policy, Accounts accounts, UsernamesElsewhere elsewhere) {
        this.policy = policy;
        this.accounts = accounts;
        this.elsewhere = elsewhere;
    }

    UsernameVerdict verdict(AccountId account, String typed) {
        var verdict = policy.check(typed);
        if (verdict == UsernameVerdict.TAKEN && own(account, typed)) {
            return UsernameVerdict.FREE;
        }
        return verdict == UsernameVerdict.FREE
                        && elsewhere.taken(Username.of(typed).value())
                ? UsernameVerdict.TAKEN
                : verdict;
    }

    private boolean own(AccountId account, String typed) {
        try {
            return accounts.wasGivenTo(account.value(), Username.of(typed).value());
        } catch (InvalidValueException e) {
            return false;
        }
    }
}
