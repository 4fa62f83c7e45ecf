package io.gatehouse.security;

import io.gatehouse.common.AccountId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens at the door. Always published within a transaction, for the journal that stands above this module. */
public sealed interface SecurityEvent {

    record SignedIn(AccountId account, String username) implements SecurityEvent {}

    record SignedOut(AccountId account, String username) implements SecurityEvent {}

    /**
     * A sign-in failed.
     *
     * @param username as typed when it can be a username, else a placeholder: people type passwords into the wrong field
     */
    record SignInRefused(String username, Refusal why) implements SecurityEvent {}

    /** So many sign-ins failed that the username is locked for a while. */
    record SignInLocked(String username, int failures) implements SecurityEvent {}

    /** Somebody called what his rights do not cover. */
    record CallDenied(String what) implements SecurityEvent {}

    record ApiTokenIssued(UUID token, String name, Set<ApiScope> scopes) implements SecurityEvent {}

    record ApiTokenRevoked(UUID token, String name) implements SecurityEvent {}

    /** Why a sign-in was refused. The person reads less than the journal. */
    enum Refusal {
        EMPTY_PASSWORD,
        WRONG_CREDENTIALS,
        NO_ACTIVE_ACCOUNT,
        NO_ROLE,
        LOCKED,
        TOO_MANY_FROM_ADDRESS,
        DIRECTORY_UNREACHABLE;

        /** The name as the journal keeps it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** The account it concerns, when one is known. */
    default @Nullable AccountId subject() {
        return switch (this) {
            case SignedIn event -> event.account();
            case SignedOut event -> event.account();
            default -> null;
        };
    }
}
