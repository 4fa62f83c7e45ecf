package io.gatehouse.notification;

/** A mail that may not be sent: its text is missing, or a header would carry control characters. */
class UnsendableMailException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsendableMailException(String message) {
        super(message);
    }
}
