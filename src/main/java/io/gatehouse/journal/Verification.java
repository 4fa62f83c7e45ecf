package io.gatehouse.journal;

/** What verifying the whole journal found. */
public sealed interface Verification {

    /**
     * Every row is as it was written.
     *
     * @param marked whether the end could be compared with the mark outside the database; if not, rows missing at the very
     *     end would not have been noticed
     */
    record Intact(long rows, boolean marked) implements Verification {}

    /** @param seq the first row of which this is true */
    record Broken(long seq, Damage damage) implements Verification {}

    /** The kinds of damage that can be told apart. */
    enum Damage {
        /** A column, or the link to the row before, is not what was written. */
        EDITED,
        /** There is no such row, though later ones exist. */
        MISSING,
        /** The journal once reached beyond this row's place, and ends before it. */
        CUT_OFF,
        /** The row, or one before it, is not the one that was once the last: the chain was replaced. */
        REPLACED,
        /** The mark outside the database was written by somebody else. */
        MARK_FORGED
    }
}
