package io.gatehouse.provisioning;

import io.gatehouse.directory.StrayMember;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member of a group that no account is for and that somebody wants taken out, and what came of it so far.
 *
 * @param requestedBy who wants it, by name
 * @param attempts how often it failed since it was last asked for
 * @param nextAttempt null when it is done or waits for a person
 * @param lastCode LDAP result code of the latest failure
 * @param lastMessage what the server said with it
 */
public record MemberRemoval(
        StrayMember member,
        State state,
        String requestedBy,
        String reason,
        int attempts,
        @Nullable Instant nextAttempt,
        @Nullable Integer lastCode,
        @Nullable String lastMessage) {

    /** How far it is. */
    public enum State {
        DUE,
        /** Failed for a passing reason and is tried again by itself. */
        RETRYING,
        /** Refused for a lasting reason: a person looks at it and has it tried again. */
        PARKED,
        REMOVED,
        /** The group did not list it any more. */
        ABSENT,
        /** Belonged to an account by then, whose own comparison decides. */
        KEPT
    }
}
