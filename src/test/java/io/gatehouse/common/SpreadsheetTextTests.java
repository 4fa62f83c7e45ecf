package io.gatehouse.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "+13155550142",
                "-Smith",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1",
                "\n=1",
                "\0=1",
                "  =1+1",
                "\uFF1D1+1"
            })
    void putsAnApostropheBeforeWhatBeginsAFormulaAndKeepsTheRest(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "Smith-Jones", "O'Brien", "a=b", "3155550142", "N\u00fa\u00f1ez", "ana@clinic.example"})
    void leavesEveryOtherTextAsItIs(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo(text);
    }
}
