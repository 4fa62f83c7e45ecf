package io.gatehouse.reconciliation;

/** The directory could not be read to the end: nothing follows from what was not seen. The message is the server's. */
final class CutShortException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CutShortException(String message) {
        super(message);
    }
}
