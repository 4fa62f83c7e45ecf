package io.gatehouse.reconciliation;

import java.time.Instant;
import java.util.List;

/**
 * An entry or member that no account is for and that somebody said may be there.
 *
 * @param subject tells it from every other
 * @param groups the paths of the groups of ours that listed it when that was said; in another one it is a question again
 */
public record KnownStray(String subject, List<String> groups, String reason, String notedBy, Instant notedAt) {

    /** The username or distinguished name. */
    public String name() {
        return subject.substring(subject.indexOf(':') + 1);
    }
}
