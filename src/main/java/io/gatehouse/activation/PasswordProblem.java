package io.gatehouse.activation;

/** Why a password is refused. */
public enum PasswordProblem {
    TOO_SHORT,
    TOO_LONG,
    /** It has characters that cannot be typed again reliably. */
    CONTROL_CHARACTERS,
    /** It is on the list that attackers try first. */
    COMMON,
    /** It repeats itself or follows the alphabet, the digits or the keyboard. */
    PREDICTABLE,
    /** Apart from name, username, organization and words that everybody uses little is left. */
    TOO_CLOSE_TO_YOU,
    /** Typed twice and not the same. */
    NOT_REPEATED,
    /** The directory has rules of its own. */
    REFUSED_BY_DIRECTORY
}
