package io.gatehouse.reconciliation.merge;

import java.util.List;

/**
 * All that a directory holds under one username: entries, and the numbers of the groups of ours that list it.
 *
 * @param username for a member that cannot be a person's: {@link #STRANGER} and its name
 */
public record Found(String username, List<FoundEntry> entries, List<Integer> groups) {

    /** Comes after every username. */
    static final String STRANGER = Character.toString(Character.MAX_CODE_POINT);

    public static Found nothing(String username) {
        return new Found(username, List.of(), List.of());
    }

    public boolean stranger() {
        return username.startsWith(STRANGER);
    }

    /** The name of a member that cannot be a person's. */
    public String strangerDn() {
        return username.substring(STRANGER.length());
    }
}
