package io.gatehouse.notification;

import java.util.UUID;

/** A mail that is being put into the outbox, with the names it gets there. */
record StagedMail(UUID id, String messageId, MailOrder order) {}
