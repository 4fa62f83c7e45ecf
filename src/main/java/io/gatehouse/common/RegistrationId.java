package io.gatehouse.common;

import java.util.UUID;

/** Identifies a registration. Time-ordered (UUIDv7, RFC 9562). */
public record RegistrationId(UUID value) {

    public static RegistrationId newId() {
        return new RegistrationId(TimeOrderedIds.next());
    }

    /** @throws InvalidValueException when the text is not a UUID. */
    public static RegistrationId of(String text) {
        return new RegistrationId(TimeOrderedIds.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
