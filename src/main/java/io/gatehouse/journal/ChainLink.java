package io.gatehouse.journal;

/** The end of a chain: the number and hash of its last row. */
record ChainLink(long seq, String hash) {

    /** What the first row follows. */
    static final ChainLink START = new ChainLink(0, "0".repeat(64));

    static ChainLink of(ChainedRow row) {
        return new ChainLink(row.row().seq(), row.hash());
    }
}
