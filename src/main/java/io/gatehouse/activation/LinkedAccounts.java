package io.gatehouse.activation;

import io.gatehouse.account.AccountSearch;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.common.AccountId;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts behind links. Whoever holds a link has no rights of his own, so the system looks for him. */
@Component
class LinkedAccounts {

    private final AccountSearch accounts;
    private final AccountService service;
    private final CurrentActor currentActor;

    LinkedAccounts(AccountSearch accounts, AccountService service, CurrentActor currentActor) {
        this.accounts = accounts;
        this.service = service;
        this.currentActor = currentActor;
    }

    /** The account, when it may have a password at all. */
    Optional<AccountSnapshot> active(UUID subject) {
        return asSystem(() -> accounts.find(new AccountId(subject)))
                .filter(account -> account.state() == AccountState.ACTIVE);
    }

    void markActivated(AccountId account) {
        currentActor.runAs(Actor.system("activation"), () -> service.markActivated(account));
    }

    /** As the person who holds the link and thereby proved to be the one. */
    <T> T asHolder(AccountSnapshot account, @Nullable String address, Supplier<T> work) {
        var holder = new Actor(
                Actor.Kind.PERSON,
                account.id(),
                account.username(),
                account.name().full(),
                java.util.Set.of(),
                address);
        return currentActor.callAs(holder, work);
    }

    <T> T asSystem(Supplier<T> work) {
        return currentActor.callAs(Actor.system("activation"), work);
    }
}
