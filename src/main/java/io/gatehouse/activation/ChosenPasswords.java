package io.gatehouse.activation;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.security.OneTimeTokens;
import io.gatehouse.security.Sessions;
import io.gatehouse.security.TokenPurpose;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What has to be true in the database once the directory has taken a password. */
@Component
class ChosenPasswords {

    private final OneTimeTokens tokens;
    private final LinkedAccounts accounts;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ChosenPasswords(
            OneTimeTokens tokens,
            LinkedAccounts accounts,
            Sessions sessions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
    }

    /** Uses up every link to the account, and ends sessions that began with the password before. */
    void record(Redemption redemption, AccountSnapshot account) {
        transaction.executeWithoutResult(status -> {
            tokens.redeem(redemption.purpose(), redemption.token());
            endOtherLinks(account);
            accounts.markActivated(account.id());
            accounts.asHolder(account, redemption.address(), () -> {
                events.publishEvent(new PasswordChosen(account, redemption.purpose()));
                return true;
            });
        });
        sessions.end(account.id());
    }

    private void endOtherLinks(AccountSnapshot account) {
        accounts.asSystem(() -> {
            for (var purpose : TokenPurpose.values()) {
                tokens.revoke(purpose, account.id().value());
            }
            return true;
        });
    }
}
