package io.gatehouse.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Who is acting now. The rights of a signed-in person are those the account has at this moment, so what was taken away
 * is gone at the next click.
 */
@Component
public class CurrentActor {

    private final ObjectProvider<SignInAccounts> accounts;
    private final FreshRights freshRights;

    /** Goes before the session: inside a Vaadin session the security context cannot be exchanged for a while. */
    private final ThreadLocal<@Nullable Actor> acting = new ThreadLocal<>();

    CurrentActor(ObjectProvider<SignInAccounts> accounts, FreshRights freshRights) {
        this.accounts = accounts;
        this.freshRights = freshRights;
    }

    /** @throws AccessDeniedException when nobody is signed in, or nobody who may still be */
    public Actor get() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    /** The actor, or empty on public pages. */
    public Optional<Actor> find() {
        var explicit = acting.get();
        return explicit != null ? Optional.of(explicit) : signedIn();
    }

    private Optional<Actor> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return Optional.empty();
        }
        return switch (authentication.getPrincipal()) {
            case SignedInPerson person -> fresh(person).map(account -> Actor.person(account, address(authentication)));
            case ApiCaller caller -> Optional.of(Actor.apiToken(caller.name(), caller.address()));
            case null, default -> Optional.empty();
        };
    }

    private Optional<SignInAccount> fresh(SignedInPerson person) {
        return freshRights
                .ofThisRequest(person)
                .or(() -> accounts.getObject().findById(person.accountId()))
                .filter(SignInAccount::maySignIn);
    }

    private static @Nullable String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : null;
    }

    /** Whether the caller is a program whose API token has this scope. */
    boolean hasScope(ApiScope scope) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return acting.get() == null
                && authentication != null
                && authentication.getPrincipal() instanceof ApiCaller caller
                && caller.scopes().contains(scope);
    }

    /** Does the work as this actor and returns to the one before, also when the work fails. */
    public <T extends @Nullable Object> T callAs(Actor actor, Supplier<T> work) {
        var before = acting.get();
        acting.set(actor);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** Does the work as this actor and returns to the one before, also when the work fails. */
    public void runAs(Actor actor, Runnable work) {
        callAs(actor, () -> {
            work.run();
            return null;
        });
    }

    private void restore(@Nullable Actor before) {
        if (before == null) {
            acting.remove();
        } else {
            acting.set(before);
        }
    }
}
