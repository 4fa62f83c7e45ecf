package io.gatehouse.notification;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it goes out. It holds links that open something, so it is neither kept nor logged.
 *
 * @param title the Subject header
 * @param unsubscribe stops regular mail by one POST (RFC 8058); null for mail that has to come
 */
record ReadyMail(
        UUID id,
        String messageId,
        Recipient recipient,
        String title,
        String text,
        String html,
        @Nullable URI unsubscribe) {

    ReadyMail {
        refuseControls(title);
        refuseControls(recipient.name());
        refuseControls(recipient.address().value());
        refuseControls(messageId);
    }

    /** CR, LF and NUL in a header value would begin another header, or another mail (RFC 5322, section 2.2). */
    private static void refuseControls(String header) {
        if (header.chars().anyMatch(Character::isISOControl)) {
            throw new UnsendableMailException("A header of the mail would carry control characters");
        }
    }

    @Override
    public String toString() {
        return "ReadyMail[" + id + "]";
    }
}
