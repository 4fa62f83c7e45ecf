package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody works on a request. It keeps nobody else out; it tells them.
 *
 * @param by null when it was a program
 */
public record Claim(@Nullable AccountId by, String name, Instant at) {}
