package io.gatehouse.security;

import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program that showed a valid API token with its call. */
public record ApiCaller(
        UUID token,
        String name,
        Set<ApiScope> scopes,
        @Nullable String address) implements Principal {

    public ApiCaller {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String getName() {
        return name;
    }
}
