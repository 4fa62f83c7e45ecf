package io.gatehouse.notification;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.journal.JournalObject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox.
 *
 * @param messageId its Message-ID (RFC 5322), the same at every attempt, so that a doubled delivery can be recognised
 * @param settledAt when it was sent, parked or called off
 * @param lastAnswer what the mail server, or the way to it, said last
 * @param cancelledBecause why it was called off
 */
public record Mail(
        UUID id,
        String messageId,
        MailTemplate template,
        Recipient recipient,
        JournalObject subject,
        @Nullable OrganizationId organization,
        Map<String, String> details,
        MailLanguage language,
        MailState state,
        int attempts,
        Instant stagedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant settledAt,
        @Nullable String lastAnswer,
        @Nullable String cancelledBecause) {}
