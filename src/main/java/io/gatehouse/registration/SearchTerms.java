package io.gatehouse.registration;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a search and what it means: each word as it was written, or, when nobody ever wrote it, the words most
 * like it.
 *
 * @param understood false as long as nobody looked
 * @param words a request has to have one of the alternatives of each
 * @param accounts their usernames begin with what was typed; the requests that opened them are found too
 */
public record SearchTerms(String typed, boolean understood, List<Word> words, Set<UUID> accounts) {

    private static final SearchTerms NONE = new SearchTerms("", true, List.of(), Set.of());

    /** What belongs to one applicant or one request only. */
    public enum Identifier {
        EMAIL,
        NPI,
        REFERENCE
    }

    /**
     * One word.
     *
     * @param meant the word itself unless it seems to be mistyped
     * @param identifier what it is when a request has exactly that
     */
    public record Word(
            String typed, List<String> meant, @Nullable Identifier identifier) {

        public Word {
            meant = List.copyOf(meant);
        }

        boolean mistyped() {
            return !meant.contains(typed);
        }
    }

    public SearchTerms {
        words = List.copyOf(words);
        accounts = Set.copyOf(accounts);
    }

    public static SearchTerms typed(String text) {
        var clean = text.strip();
        return clean.isEmpty() ? NONE : new SearchTerms(clean, false, List.of(), Set.of());
    }

    public boolean empty() {
        return typed.isEmpty();
    }

    /** Whether something else is looked for than what was typed, because nobody wrote that. */
    public boolean corrected() {
        return words.stream().anyMatch(word -> word.mistyped() && !word.meant().isEmpty());
    }

    /** What is looked for instead, with commas between alternatives. */
    public String inWords() {
        return words.stream().map(word -> String.join(", ", word.meant())).collect(Collectors.joining(" "));
    }
}
