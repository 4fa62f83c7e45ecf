package io.gatehouse.security.signin;

/** The directory could not be asked, so nothing is known about the password. */
final class DirectoryUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DirectoryUnreachableException() {}

    DirectoryUnreachableException(Throwable cause) {
        super(cause);
    }
}
