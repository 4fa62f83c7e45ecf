package io.gatehouse.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpiTests {

    @ParameterizedTest
    @ValueSource(strings = {"1234567893", "2999900006", "2999900014", "2900000003", " 2999 900-006 "})
    void acceptsAValidCheckDigit(String typed) {
        assertThat(Npi.of(typed).value()).hasSize(10).containsOnlyDigits();
    }

    @Test
    void acceptsExactlyOneCheckDigit() {
        var valid = IntStream.range(0, 10)
                .filter(digit -> valid("299990000" + digit))
                .toArray();

        assertThat(valid).containsExactly(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3999900006", "29999000061", "299990000", "２９９９９００００６", "29999000O6"})
    void refusesAnotherShape(String typed) {
        assertThatThrownBy(() -> Npi.of(typed))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("value.npi.shape");
    }

    private static boolean valid(String digits) {
        try {
            Npi.of(digits);
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }
}
