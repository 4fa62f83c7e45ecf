package io.gatehouse.registration;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param check which check it was, in words with hyphens
 * @param hint how to mend it; null when there is nothing to mend
 * @param reason the reason code to decide with when it is not mended
 * @param lines the lines it concerns; empty when it concerns the request as a whole
 */
public record CheckFinding(
        String check,
        CheckLevel level,
        Sentence sentence,
        @Nullable Sentence hint,
        @Nullable ReasonCode reason,
        Set<UUID> lines) {

    /** The texts are {@code review.check.<check>.<what>} and, for the hint, the same followed by {@code .hint}. */
    public static CheckFinding ok(String check, String what, Object... args) {
        return new CheckFinding(check, CheckLevel.OK, sentence(check, what, args), null, null, Set.of());
    }

    public static CheckFinding warning(String check, String what, Object... args) {
        return unmended(check, CheckLevel.WARNING, what, args);
    }

    public static CheckFinding stop(String check, String what, Object... args) {
        return unmended(check, CheckLevel.STOP, what, args);
    }

    /** What an account refuses by itself; the sentence is its own. */
    static CheckFinding refused(String check, String code) {
        return new CheckFinding(check, CheckLevel.STOP, Sentence.of(code), null, null, Set.of());
    }

    public CheckFinding because(ReasonCode code) {
        return new CheckFinding(check, level, sentence, hint, code, lines);
    }

    public CheckFinding on(Collection<UUID> concerned) {
        return new CheckFinding(check, level, sentence, hint, reason, Set.copyOf(concerned));
    }

    /** Nothing of the request can be granted. */
    public boolean stopsRequest() {
        return level == CheckLevel.STOP && lines.isEmpty();
    }

    public boolean stops(UUID line) {
        return level == CheckLevel.STOP && (lines.isEmpty() || lines.contains(line));
    }

    private static CheckFinding unmended(String check, CheckLevel level, String what, Object... args) {
        var sentence = sentence(check, what, args);
        return new CheckFinding(
                check, level, sentence, new Sentence(sentence.code() + ".hint", sentence.args()), null, Set.of());
    }

    private static Sentence sentence(String check, String what, Object... args) {
        return new Sentence("review.check." + check + "." + what, List.of(args));
    }
}
