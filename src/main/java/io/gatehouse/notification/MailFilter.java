package io.gatehouse.notification;

import org.jspecify.annotations.Nullable;

/** Which mails are looked for: part of the recipient's name or address, and how far they have come. */
public record MailFilter(String text, @Nullable MailState state) {

    public static MailFilter all() {
        return new MailFilter("", null);
    }

    /** Signs that mean something to LIKE stand for themselves. */
    String literalText() {
        return text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
