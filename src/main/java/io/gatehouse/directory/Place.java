package io.gatehouse.directory;

/** Where below the base the entries of people lie. */
public enum Place {
    /** Those who are anybody's business. */
    PEOPLE,
    /** The recycle bin: entries of closed accounts, locked and in no group of ours. */
    BIN
}
