package io.gatehouse.journal;

import io.gatehouse.common.NamedText;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells rows in sentences. Each module keeps the sentence of an act under {@code journal.act.<act>}, with places like
 * <code>${organization}</code> for the details; an act without one is told by its name.
 */
@Component
public class JournalSentences {

    private final MessageSource messages;

    JournalSentences(MessageSource messages) {
        this.messages = messages;
    }

    public String sentence(JournalEntry entry, Locale locale) {
        var pattern = messages.getMessage("journal.act." + entry.act(), null, "", locale);
        return pattern == null || pattern.isEmpty() ? inWords(entry.act()) : NamedText.fill(pattern, entry.details());
    }

    /**
     * Why, in words; empty when no reason was given. Where an act's reasons are codes, its module names the texts about them
     * under {@code journal.reasons.<act>}.
     */
    public String reason(JournalEntry entry, Locale locale) {
        var reason = entry.reason();
        if (reason == null) {
            return "";
        }
        var texts = messages.getMessage("journal.reasons." + entry.act(), null, "", locale);
        return Objects.requireNonNullElse(messages.getMessage(texts + "." + reason, null, reason, locale), reason);
    }

    /** The act's own name for lists and filters: {@code account.grant-added} as "account grant added". */
    public String inWords(String act) {
        return act.replace('.', ' ').replace('-', ' ');
    }
}
