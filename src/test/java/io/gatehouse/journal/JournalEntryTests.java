package io.gatehouse.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalEntryTests {

    private static final JournalObject OBJECT = JournalObject.signIn("mlee");

    @ParameterizedTest
    @ValueSource(strings = {"", "opened", "Account.opened", "account.", "account.opened.twice", "account.opened now"})
    void refusesAnActThatIsNotANounAndAVerb(String act) {
        assertThatIllegalArgumentException().isThrownBy(() -> JournalEntry.of(act, OBJECT));
    }

    @Test
    void leavesOutDetailsThatAreAbsent() {
        var entry =
                JournalEntry.of("account.opened", OBJECT).with("phone", null).with("username", "mlee");

        assertThat(entry.details()).containsOnlyKeys("username");
    }

    @Test
    void replacesWhatNoRowCanKeep() {
        var entry = JournalEntry.of("account.opened", new JournalObject("SIGN_IN", "a\0b"))
                .because("x\0y")
                .with("name", "lone \uD83D surrogate, pair \uD83D\uDE00");

        assertThat(entry.object().id()).isEqualTo("a\uFFFDb");
        assertThat(entry.reason()).isEqualTo("x\uFFFDy");
        assertThat(entry.details()).containsEntry("name", "lone \uFFFD surrogate, pair \uD83D\uDE00");
    }
}
