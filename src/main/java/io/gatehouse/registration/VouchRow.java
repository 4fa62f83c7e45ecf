package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to vouch for, in a list.
 *
 * @param answeredBy null while nobody answered
 */
public record VouchRow(
        RegistrationId id,
        String name,
        String jobTitle,
        String organization,
        Instant askedAt,
        Instant dueAt,
        Vouching.Standing standing,
        @Nullable String answeredBy) {}
