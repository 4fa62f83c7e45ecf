package io.gatehouse.registration.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedProvidersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Ingrid Vasquez 2999900006 ~ Ingrid ~ Vasquez",
                "Vasquez, Ingrid 2999900006 ~ Ingrid ~ Vasquez",
                "Ingrid Vasquez, MD 2999900006 ~ Ingrid ~ Vasquez",
                "Dr. Ingrid Vasquez MD NPI: 2999900006 ~ Ingrid ~ Vasquez",
                "1. Ingrid M. Vasquez-Thorne (NPI 2999900006) ~ Ingrid M. ~ Vasquez-Thorne",
                "• Vasquez, Ingrid, NP – NPI# 2999900006 ~ Ingrid ~ Vasquez",
                "Ingrid;Vasquez;2999900006 ~ Ingrid ~ Vasquez",
                "Ingrid,Vasquez,2999900006 ~ Ingrid ~ Vasquez",
                "Anton O'Brien III 2999900006 ~ Anton ~ O'Brien III",
                "de la Cruz, Ana 2999900006 ~ Ana ~ de la Cruz",
            })
    void readsTheNameBeforeTheNumber(String line, String first, String last) {
        assertThat(PastedProviders.read(line).providers())
                .containsExactly(new DelegateFields(first, last, "2999900006"));
    }

    @Test
    void readsColumnsOfASpreadsheet() {
        var read = PastedProviders.read("Ingrid\tVasquez\t2999900006\r\nTobias\tAchterberg\t2999900014\r\n");

        assertThat(read.providers())
                .containsExactly(
                        new DelegateFields("Ingrid", "Vasquez", "2999900006"),
                        new DelegateFields("Tobias", "Achterberg", "2999900014"));
        assertThat(read.unreadable()).isEmpty();
    }

    @Test
    void readsSeveralProvidersInOneLine() {
        var read = PastedProviders.read("Ingrid Vasquez 2999900006; Tobias Achterberg 2999900014");

        assertThat(read.providers()).extracting(DelegateFields::lastName).containsExactly("Vasquez", "Achterberg");
    }

    @Test
    void readsANumberBelowItsName() {
        var read = PastedProviders.read("Ingrid Vasquez, MD\nNPI 2999900006");

        assertThat(read.providers()).containsExactly(new DelegateFields("Ingrid", "Vasquez", "2999900006"));
        assertThat(read.unreadable()).isEmpty();
    }

    @Test
    void givesBackLinesItCannotRead() {
        var read = PastedProviders.read("all our doctors\nIngrid Vasquez 2999900006\n2999900014\nTobias 29999");

        assertThat(read.providers()).hasSize(1);
        assertThat(read.unreadable()).containsExactly("all our doctors", "2999900014", "Tobias 29999");
    }

    @Test
    void leavesAWrongNumberToTheRules() {
        var read = PastedProviders.read("Ingrid Vasquez 1234567890");

        assertThat(read.providers()).containsExactly(new DelegateFields("Ingrid", "Vasquez", "1234567890"));
    }
}
