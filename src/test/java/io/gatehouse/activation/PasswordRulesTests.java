package io.gatehouse.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final PersonalWords PERSONAL = PersonalWords.of(
            List.of("mlee", "Marisol Lee", "marisol.lee@tamarack.example", "Tamarack Ridge Family Medicine PLLC"));

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kettle marigold sofa thunder",
                "ninePurpleOtters&a tuba",
                "Żółta łódź pod mostem",
                "雨の日は傘を忘れずに持って行く",
                "f7#Kp2!vQz9@Lm4$",
                "   leading spaces count   ",
                "fleeting moments by the lee shore"
            })
    void takesWhatNobodyWouldTryFirst(String password) {
        assertThat(rules.problems(password, PERSONAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short but odd, TOO_SHORT",
        "correct horse battery staple, COMMON",
        "CorrectHorseBatteryStaple!, COMMON",
        "Th1s 1s my p@ssw0rd, COMMON",
        "aaaaaaaaaaaaaaaaaa, PREDICTABLE",
        "abcabcabcabcabcabc, PREDICTABLE",
        "Password1Password1, COMMON",
        "qwertyuiop0987654321, PREDICTABLE",
        "asdfghjkl12345678zxcvbnm, PREDICTABLE",
        "Marisol.Lee-2026!!!, TOO_CLOSE_TO_YOU",
        "T@marack Ridge 2026, TOO_CLOSE_TO_YOU",
        "Gatehouse-Password-1, TOO_CLOSE_TO_YOU",
        "Welcome Summer 2026, TOO_CLOSE_TO_YOU"
    })
    void refusesWhatIsTriedFirst(String password, PasswordProblem problem) {
        assertThat(rules.problems(password, PERSONAL)).containsExactly(problem);
    }

    @Test
    void countsCodePointsNotBytes() {
        var fourteen = "🐙🐝🐢🦊🦉🐬🦜🐘🦔🐧🐌🦋🐞🦒";

        assertThat(rules.problems(fourteen, PERSONAL)).containsExactly(PasswordProblem.TOO_SHORT);
        assertThat(rules.problems(fourteen + "🦓", PERSONAL)).isEmpty();
    }

    @Test
    void takesAPasswordOf128CharactersAndNoLonger() {
        var long128 = "kettle marigold ".repeat(8);

        assertThat(rules.problems(long128, PERSONAL)).doesNotContain(PasswordProblem.TOO_LONG);
        assertThat(rules.problems(long128 + "x", PERSONAL)).containsExactly(PasswordProblem.TOO_LONG);
    }

    @Test
    void refusesControlCharacters() {
        assertThat(rules.problems("kettle marigold\nsofa thunder", PERSONAL))
                .containsExactly(PasswordProblem.CONTROL_CHARACTERS);
    }
}
