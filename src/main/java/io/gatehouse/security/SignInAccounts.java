package io.gatehouse.security;

import io.gatehouse.common.AccountId;
import java.util.Optional;

/** The accounts as sign-in sees them, always as they are now. Implemented by the module that keeps the accounts. */
public interface SignInAccounts {

    Optional<SignInAccount> findByUsername(String username);

    Optional<SignInAccount> findById(AccountId id);
}
