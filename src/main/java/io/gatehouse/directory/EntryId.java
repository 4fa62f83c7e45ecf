package io.gatehouse.directory;

/**
 * The server's own name for an entry, which stays when the entry is renamed or moved: {@code entryUUID} (RFC 4530),
 * {@code nsUniqueId} or {@code objectGUID}, as text.
 */
public record EntryId(String value) {}
