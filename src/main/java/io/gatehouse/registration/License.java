package io.gatehouse.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A professional licence.
 *
 * @param state USPS code of the state that issued it
 */
public record License(
        String number,
        @Nullable String state,
        @Nullable String type,
        @Nullable LocalDate expires) {}
