package io.gatehouse.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param wording null after it was reset */
record StoredWording(@Nullable MailWording wording, long version, Instant changedAt, String changedBy) {}
