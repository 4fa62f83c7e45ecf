package io.gatehouse.security;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who does what is being done: the journal names it and services ask it for rights.
 *
 * @param name username, name of the API token, e-mail address of the applicant, or name of the system's task
 * @param address network address the call came from, when it came by network
 */
public record Actor(
        Kind kind,
        @Nullable AccountId accountId,
        String name,
        String displayName,
        Set<RoleAssignment> assignments,
        @Nullable String address) {

    /** Kinds of actors. */
    public enum Kind {
        PERSON,
        API_TOKEN,
        APPLICANT,
        SYSTEM
    }

    public Actor {
        assignments = Set.copyOf(assignments);
    }

    public static Actor person(SignInAccount account, @Nullable String address) {
        return new Actor(
                Kind.PERSON, account.id(), account.username(), account.displayName(), account.assignments(), address);
    }

    /** A program that holds an API token. What it may call is decided by the token's scopes. */
    public static Actor apiToken(String name, @Nullable String address) {
        return new Actor(Kind.API_TOKEN, null, name, name, Set.of(), address);
    }

    /** Someone without an account on the public pages. */
    public static Actor applicant(String name, @Nullable String address) {
        return new Actor(Kind.APPLICANT, null, name, name, Set.of(), address);
    }

    /** The system itself, doing this task. */
    public static Actor system(String task) {
        return new Actor(Kind.SYSTEM, null, task, task, Set.of(), null);
    }

    /** The same actor, calling from this network address. */
    public Actor at(@Nullable String address) {
        return new Actor(kind, accountId, name, displayName, assignments, address);
    }

    public boolean has(Role role) {
        return assignments.stream().anyMatch(assignment -> assignment.role() == role);
    }

    /** Works for the exchange: support staff or lead. */
    public boolean staff() {
        return has(Role.SUPPORT_STAFF) || lead();
    }

    public boolean lead() {
        return has(Role.SUPPORT_LEAD);
    }

    /**
     * Where this actor holds one of the roles. Staff, leads, the system and API tokens (their scopes are checked at the
     * method) reach everything.
     */
    public OrganizationScope scopeOf(Role... roles) {
        if (staff() || kind == Kind.SYSTEM || kind == Kind.API_TOKEN) {
            return new OrganizationScope.Everything();
        }
        return new OrganizationScope.Only(organizationsOf(Arrays.asList(roles)));
    }

    private Set<OrganizationId> organizationsOf(Iterable<Role> roles) {
        var wanted = EnumSet.noneOf(Role.class);
        roles.forEach(wanted::add);
        return assignments.stream()
                .filter(assignment -> wanted.contains(assignment.role()))
                .map(RoleAssignment::organization)
                .collect(Collectors.toUnmodifiableSet());
    }
}
