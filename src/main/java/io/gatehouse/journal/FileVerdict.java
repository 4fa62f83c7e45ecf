package io.gatehouse.journal;

/**
 * What verifying an exported journal found.
 *
 * @param row the row it is about; for a sound file the last one
 */
public record FileVerdict(Finding finding, long row) {

    /** What can be said of a file. */
    public enum Finding {
        /** Every row is as it was written. */
        SOUND,
        /** The file is as it was exported; whether the rows are as they were written only the journal's key tells. */
        AS_EXPORTED,
        /** The line at this row's place is no row. */
        UNREADABLE,
        /** There is no such row, though later ones exist. */
        MISSING,
        /** The row, or its link to the one before, is not what was written. */
        EDITED,
        /** A checkpoint names another row at this place. */
        REPLACED,
        /** A checkpoint made before the export names this row, and the file ends before it. */
        CUT_OFF,
        /** The signed last line is missing or was not made for this file. */
        END_FORGED,
        /** A line of the checkpoints is not signed by us. */
        CHECKPOINT_FORGED
    }

    public boolean sound() {
        return finding == Finding.SOUND || finding == Finding.AS_EXPORTED;
    }
}
