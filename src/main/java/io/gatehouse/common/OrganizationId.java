package io.gatehouse.common;

import java.util.UUID;

/** Identifies a participating organization. Time-ordered (UUIDv7, RFC 9562). */
public record OrganizationId(UUID value) {

    public static OrganizationId newId() {
        return new OrganizationId(TimeOrderedIds.next());
    }

    /** @throws InvalidValueException when the text is not a UUID. */
    public static OrganizationId of(String text) {
        return new OrganizationId(TimeOrderedIds.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
