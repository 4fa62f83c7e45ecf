package io.gatehouse.security;

import io.gatehouse.common.AccountId;
import java.util.Set;

/** What sign-in has to know of an account. Only an active one may sign in. */
public record SignInAccount(
        AccountId id, String username, String displayName, boolean active, Set<RoleAssignment> assignments) {

    public SignInAccount {
        assignments = Set.copyOf(assignments);
    }

    /** Whether there is anything in the back office for this person. */
    boolean maySignIn() {
        return active && !assignments.isEmpty();
    }
}
