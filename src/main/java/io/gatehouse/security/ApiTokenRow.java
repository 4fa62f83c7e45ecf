package io.gatehouse.security;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept of an API token; its text is not. */
public record ApiTokenRow(
        UUID id,
        String name,
        Set<ApiScope> scopes,
        TokenDates dates,
        String issuedBy,
        @Nullable String revokedBy) {

    /** When a token was issued, last used (to the minute) and revoked. */
    public record TokenDates(
            Instant issued,
            @Nullable Instant lastUsed,
            @Nullable Instant revoked) {}

    public boolean valid() {
        return dates.revoked() == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApiTokenRow row && row.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
