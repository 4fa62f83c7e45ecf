package io.gatehouse.security;

/**
 * An API token in the one moment in which its text is known.
 *
 * @param token the text that programs send as {@code Authorization: Bearer …} (RFC 6750)
 */
public record IssuedToken(ApiTokenRow row, String token) {

    /** Without the text, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "IssuedToken[%s]".formatted(row.name());
    }
}
