package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSearch;
import io.gatehouse.account.UsernamePolicy;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.UsernameAvailability;
import io.gatehouse.security.AllowStaff;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Usernames for somebody whose own is taken, free among the accounts and in the directory. */
@Service
public class UsernameSuggestions {

    private static final int SUGGESTED = 3;

    /** Each is a question to the directory. */
    private static final int ASKED = 10;

    private final AccountSearch accounts;
    private final UsernamePolicy policy;
    private final PlanPreviews previews;

    UsernameSuggestions(AccountSearch accounts, UsernamePolicy policy, PlanPreviews previews) {
        this.accounts = accounts;
        this.policy = policy;
        this.previews = previews;
    }

    /** None while the directory cannot be asked. */
    @AllowStaff
    @Transactional(propagation = Propagation.NEVER)
    public List<String> of(AccountId account) {
        return accounts.find(account)
                .map(person -> policy.free(person.name())
                        .limit(ASKED)
                        .map(username -> username.value())
                        .filter(username -> previews.username(username) == UsernameAvailability.FREE)
                        .limit(SUGGESTED)
                        .toList())
                .orElse(List.of());
    }
}
