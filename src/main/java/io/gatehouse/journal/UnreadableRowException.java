package io.gatehouse.journal;

/** A row that cannot even be read as one, so somebody else wrote it. */
class UnreadableRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long seq;

    UnreadableRowException(long seq, Throwable cause) {
        super("Row " + seq + " of the journal cannot be read", cause);
        this.seq = seq;
    }

    long seq() {
        return seq;
    }
}
