package io.gatehouse.directory;

/** What became of a chosen password. */
public sealed interface PasswordChange {

    record Changed() implements PasswordChange {}

    /** The server's own rules refuse the password; {@code message} is its reason. */
    record Refused(int code, String message) implements PasswordChange {}

    /** The account has no entry (yet). */
    record NoEntry() implements PasswordChange {}

    record Unavailable(DirectoryFailure failure) implements PasswordChange {}
}
