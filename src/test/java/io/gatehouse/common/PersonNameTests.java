package io.gatehouse.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTests {

    @ParameterizedTest
    @ValueSource(strings = {"O'Hara", "Núñez-Łącki", "X", "St. John", "李", "D’Angelo", "Ngọc"})
    void acceptsNamesOfPeople(String last) {
        assertThat(PersonName.of("Ana", last).last()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R2D2", "a,b", "<b>", "x*)(uid=*", "a;b", "=cmd", "-Smith"})
    void refusesOtherCharacters(String last) {
        assertThatThrownBy(() -> PersonName.of("Ana", last)).hasMessage("value.name.characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb", "a\u200Bb", "a\nb", "a\u0000b", "a\uFEFFb", "a\uD800b"})
    void refusesWhatCannotBeSeen(String last) {
        assertThatThrownBy(() -> PersonName.of("Ana", last)).hasMessage("value.name.hidden");
    }

    @Test
    void composesAndFoldsWhatWasTyped() {
        assertThat(PersonName.of("  Zoe\u0308  Ann ", "Lee")).isEqualTo(new PersonName("Zoë Ann", null, "Lee", null));
    }

    @Test
    void countsCodePoints() {
        assertThat(PersonName.of("Ana", "𐓀".repeat(64)).last()).hasSize(128);
        assertThatThrownBy(() -> PersonName.of("Ana", "a".repeat(65))).hasMessage("value.name.tooLong");
    }

    @Test
    void isWrittenInFullAndForLists() {
        var name = PersonName.of("Ana", "M.", "O'Hara", "III");

        assertThat(name.full()).isEqualTo("Ana M. O'Hara III");
        assertThat(name.sortable()).isEqualTo("O'Hara, Ana M. III");
    }
}
