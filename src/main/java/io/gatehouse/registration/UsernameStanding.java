package io.gatehouse.registration;

/** Whether a username can be given, as far as database and directory know. */
public enum UsernameStanding {
    FREE,
    /** Free in the database; the directory could not be asked. */
    FREE_AS_FAR_AS_KNOWN,
    /** The one of the account that the request is linked to. */
    OWN,
    MALFORMED,
    RESERVED,
    /** Somebody has it or had it once. */
    TAKEN,
    /** An entry that is not ours has it. */
    TAKEN_IN_DIRECTORY;

    public boolean free() {
        return this == FREE || this == FREE_AS_FAR_AS_KNOWN || this == OWN;
    }
}
