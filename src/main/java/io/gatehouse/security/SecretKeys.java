package io.gatehouse.security;

/**
 * The keys that only the application holds.
 *
 * @param links signs links and form tokens
 * @param journal seals the journal's rows
 */
public record SecretKeys(byte[] links, byte[] journal) {

    /** Shows nothing, so that no key can reach a log. */
    @Override
    public String toString() {
        return "SecretKeys[…]";
    }
}
