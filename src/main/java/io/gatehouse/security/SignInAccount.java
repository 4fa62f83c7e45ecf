package io.gatehouse.security;

import io.gatehouse.common.AccountId;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What sign-in has to know of an account. Only an active one may sign in. */
public record SignInAccount(
        AccountId id, String username, String displayName, boolean active, Set<RoleAssignment> assignments) {

    public SignInAccount {
        assignments = Set.copyOf(assignments);
    }

    /** The rights as Spring Security and the routes of the back office know them. */
    public List<GrantedAuthority> authorities() {
        return assignments.stream()
                .map(assignment -> assignment.role().authority())
                .distinct()
                .sorted()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }

    /** Whether there is anything in the back office for this person. */
    public boolean maySignIn() {
        return active && !assignments.isEmpty();
    }
}
