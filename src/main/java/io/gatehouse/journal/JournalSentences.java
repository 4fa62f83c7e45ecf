package io.gatehouse.journal;

import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells rows in sentences. Each module keeps the sentence of an act under {@code journal.act.<act>}, with places like
 * <code>${organization}</code> for the details; an act without one is told by its name.
 */
@Component
public class JournalSentences {

    private static final String UNKNOWN = "–";

    private final MessageSource messages;

    JournalSentences(MessageSource messages) {
        this.messages = messages;
    }

    public String sentence(JournalEntry entry, Locale locale) {
        var pattern = messages.getMessage("journal.act." + entry.act(), null, "", locale);
        return pattern == null || pattern.isEmpty() ? inWords(entry.act()) : filled(pattern, entry.details());
    }

    /** The act's own name for lists and filters: {@code account.grant-added} as "account grant added". */
    public String inWords(String act) {
        return act.replace('.', ' ').replace('-', ' ');
    }

    /** Values are put in as they are: what looks like a place inside a value stays text. */
    private static String filled(String pattern, Map<String, String> details) {
        var substitutor = new StringSubstitutor(name -> details.getOrDefault(name, UNKNOWN));
        substitutor.setDisableSubstitutionInValues(true);
        substitutor.setValueDelimiterMatcher(null);
        return substitutor.replace(pattern);
    }
}
