package io.gatehouse.catalog;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What people outside read about what can be granted. English is the catalogue's own; for other languages the message files
 * have {@code entitlement.<code>}, and what they do not know is told in English.
 */
@Component
public class EntitlementWords {

    private final MessageSource texts;

    EntitlementWords(MessageSource texts) {
        this.texts = texts;
    }

    public String label(Entitlement entitlement, Locale language) {
        return text(entitlement, "label", entitlement.label(), language);
    }

    /** What it opens. */
    public String sentence(Entitlement entitlement, Locale language) {
        return text(entitlement, "sentence", entitlement.sentence(), language);
    }

    private String text(Entitlement entitlement, String part, String english, Locale language) {
        return Objects.requireNonNull(
                texts.getMessage("entitlement." + entitlement.code() + "." + part, null, english, language));
    }
}
