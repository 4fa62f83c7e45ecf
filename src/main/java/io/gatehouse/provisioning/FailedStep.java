package io.gatehouse.provisioning;

import org.jspecify.annotations.Nullable;

/**
 * At which step bringing an account into the directory stood still.
 *
 * @param group path of the group below {@code ou=groups}, of steps on groups only
 */
public record FailedStep(Kind kind, @Nullable String group) {

    /** What was to be done, or what stood in the way before anything could be done. */
    public enum Kind {
        READ,
        TAKEN,
        MOVED,
        GONE,
        ADD_ENTRY,
        ADOPT_ENTRY,
        RENAME_ENTRY,
        RECYCLE_ENTRY,
        RESTORE_ENTRY,
        CHANGE_ENTRY,
        CREATE_GROUP,
        JOIN,
        LEAVE,
        FOLLOW_REFERENCE
    }
}
