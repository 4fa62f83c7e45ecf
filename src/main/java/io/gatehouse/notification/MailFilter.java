package io.gatehouse.notification;

import org.jspecify.annotations.Nullable;

/**
 * Which mails are looked for.
 *
 * @param text part of the recipient's name or address
 * @param state how far they have come; null for any
 * @param failure what they fail of, as {@link MailFailure#kind} says it; null for any
 */
public record MailFilter(
        String text, @Nullable MailState state, @Nullable String failure) {

    public MailFilter(String text, @Nullable MailState state) {
        this(text, state, null);
    }

    public static MailFilter all() {
        return new MailFilter("", null);
    }

    /** Signs that mean something to LIKE stand for themselves. */
    String literalText() {
        return text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
