package io.gatehouse.notification.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.notification.MailLanguage;
import io.gatehouse.notification.MailTemplate;
import io.gatehouse.notification.MailTextDetails;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mail in the list of texts: in which languages its text is one's own, and when one was changed last. */
record MailTextRow(
        MailTemplate template,
        String label,
        Set<MailLanguage> own,
        @Nullable Instant changedAt) implements Serializable {

    static List<MailTextRow> of(List<MailTextDetails> texts) {
        return texts.stream()
                .collect(Collectors.groupingBy(MailTextDetails::template, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(MailTextRow::row)
                .toList();
    }

    private static MailTextRow row(List<MailTextDetails> languages) {
        return new MailTextRow(
                languages.getFirst().template(),
                languages.getFirst().label(),
                languages.stream()
                        .filter(MailTextDetails::own)
                        .map(MailTextDetails::language)
                        .collect(Collectors.toUnmodifiableSet()),
                languages.stream()
                        .map(MailTextDetails::changedAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    boolean own(MailLanguage language) {
        return own.contains(language);
    }

    static String name(MailLanguage language) {
        return I18NProvider.translate("mail.language." + language);
    }
}
