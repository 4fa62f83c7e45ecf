package io.gatehouse.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a mail in one language, for editing.
 *
 * @param own whether a lead wrote it; else it is the standard wording
 * @param version to be given back when it is saved
 * @param places the names of the places that may be used
 * @param linked whether it has to have a button
 * @param changedAt null when nobody ever changed it
 */
public record MailTextDetails(
        MailTemplate template,
        MailLanguage language,
        String label,
        MailWording wording,
        boolean own,
        long version,
        List<String> places,
        boolean linked,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    public MailTextDetails {
        places = List.copyOf(places);
    }
}
