package io.gatehouse.notification;

import java.time.Instant;
import java.util.UUID;

/** A whole mail as it would have been sent. */
public record CapturedMail(UUID id, String sender, String title, String text, String html, Instant capturedAt) {}
