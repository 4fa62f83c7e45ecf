package io.gatehouse.common;

import java.util.UUID;

/** Identifies an account, also written into its directory entry as our mark. Time-ordered (UUIDv7, RFC 9562). */
public record AccountId(UUID value) {

    public static AccountId newId() {
        return new AccountId(TimeOrderedIds.next());
    }

    /** @throws InvalidValueException when the text is not a UUID. */
    public static AccountId of(String text) {
        return new AccountId(TimeOrderedIds.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
