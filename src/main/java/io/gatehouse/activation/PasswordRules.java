package io.gatehouse.activation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a password may be: long, and not among the first that somebody would try. Nothing is said about kinds of characters
 * (NIST SP 800-63B-4, section 3.1.1.2).
 */
@Component
class PasswordRules {

    /** In code points after normalisation (NFC). */
    static final int SHORTEST = 15;

    static final int LONGEST = 128;

    /** So much has to be left when everything that can be known beforehand is taken out. */
    private static final int LEAST_OF_ONE_S_OWN = 8;

    private final BlockedPasswords blocked = BlockedPasswords.load();

    Set<PasswordProblem> problems(String password, PersonalWords personal) {
        var problems = EnumSet.noneOf(PasswordProblem.class);
        var length = password.codePointCount(0, password.length());
        if (length > LONGEST) {
            return EnumSet.of(PasswordProblem.TOO_LONG);
        }
        if (password.codePoints().anyMatch(Character::isISOControl)) {
            problems.add(PasswordProblem.CONTROL_CHARACTERS);
        }
        if (length < SHORTEST) {
            problems.add(PasswordProblem.TOO_SHORT);
        } else {
            problems.addAll(guessable(password, personal));
        }
        return problems;
    }

    private Set<PasswordProblem> guessable(String password, PersonalWords personal) {
        var folded = FoldedPassword.fold(password);
        if (blocked.contains(password)) {
            return EnumSet.of(PasswordProblem.COMMON);
        }
        if (Predictability.isPredictable(folded.isEmpty() ? password : folded)) {
            return EnumSet.of(PasswordProblem.PREDICTABLE);
        }
        return tooClose(password, personal)
                ? EnumSet.of(PasswordProblem.TOO_CLOSE_TO_YOU)
                : EnumSet.noneOf(PasswordProblem.class);
    }

    /** Read both ways, because a sign may stand for itself or for a letter. */
    private boolean tooClose(String password, PersonalWords personal) {
        var signs = password.codePoints()
                .filter(sign -> !Character.isLetterOrDigit(sign) && !Character.isWhitespace(sign))
                .distinct()
                .count();
        var ownLetters = Math.min(
                ownPart(FoldedPassword.fold(password), personal),
                ownPart(FoldedPassword.unswapped(password), personal));
        return ownLetters + signs < LEAST_OF_ONE_S_OWN;
    }

    private int ownPart(String folded, PersonalWords personal) {
        return without(without(folded, personal.words()), blocked.words()).length();
    }

    private static String without(String text, List<String> words) {
        var rest = text;
        for (var word : words) {
            rest = rest.replace(word, "");
        }
        return rest;
    }
}
