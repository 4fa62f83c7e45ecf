package io.gatehouse.security;

import io.gatehouse.common.AccountId;
import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** Who signed in, as the session remembers it: only the identity, because rights are read again at each request. */
public record SignedInPerson(UUID account, String username) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    public static SignedInPerson of(SignInAccount account) {
        return new SignedInPerson(account.id().value(), account.username());
    }

    public AccountId accountId() {
        return new AccountId(account);
    }

    @Override
    public String getName() {
        return username;
    }
}
