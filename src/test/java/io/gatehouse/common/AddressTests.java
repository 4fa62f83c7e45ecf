package io.gatehouse.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTests {

    @ParameterizedTest
    @CsvSource({
        "Ana.Lee@Clinic.Example, Ana.Lee@clinic.example",
        "' o''hara+x@clinic.example ', o'hara+x@clinic.example",
        "a@bücher.example, a@xn--bcher-kva.example"
    })
    void normalisesTheDomainOfAnEmailAddress(String typed, String kept) {
        assertThat(EmailAddress.of(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@clinic.example",
                "a@",
                "a@clinic",
                "\"a b\"@clinic.example",
                "a@clinic.example\r\nBcc: x@y.example",
                "a..b@clinic.example",
                "a b@clinic.example",
                "a@-clinic.example",
                "a@127.0.0.1"
            })
    void refusesWhatIsNoEmailAddress(String typed) {
        assertThatThrownBy(() -> EmailAddress.of(typed)).hasMessage("value.email.invalid");
    }

    @Test
    void refusesAnEmailAddressThatIsTooLong() {
        assertThatThrownBy(() -> EmailAddress.of("a".repeat(65) + "@clinic.example"))
                .hasMessage("value.email.tooLong");
    }

    @Test
    void comparesEmailAddressesWithoutCase() {
        assertThat(EmailAddress.of("Ana@clinic.example").folded())
                .isEqualTo(EmailAddress.of("ana@CLINIC.example").folded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"315 555 0142", "(315) 555-0142", "+1 315-555-0142", "1-315-555-0142"})
    void keepsTelephoneNumbersInOneForm(String typed) {
        assertThat(PhoneNumber.of(typed).value()).isEqualTo("+13155550142");
        assertThat(PhoneNumber.of(typed).national()).isEqualTo("(315) 555-0142");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "555-0142", "+44 20 7946 0958", "315 555 0142 ext. 7", "call me"})
    void refusesOtherTelephoneNumbers(String typed) {
        assertThatThrownBy(() -> PhoneNumber.of(typed)).hasMessage("value.phone.invalid");
    }

    @Test
    void keepsAPostalAddress() {
        var address = PostalAddress.of(" 12  Elm St ", " ", "Syracuse", "ny", "13202-1234");

        assertThat(address.oneLine()).isEqualTo("12 Elm St, Syracuse, NY 13202-1234");
    }

    @Test
    void refusesAnUnknownStateAndAShortZip() {
        assertThatThrownBy(() -> PostalAddress.of("12 Elm St", null, "Syracuse", "ZZ", "13202"))
                .hasMessage("value.state.invalid");
        assertThatThrownBy(() -> PostalAddress.of("12 Elm St", null, "Syracuse", "NY", "1320"))
                .hasMessage("value.zip.invalid");
    }

    @ParameterizedTest
    @CsvSource({"MLee, mlee", "ｍｌｅｅ, mlee", "m.lee-2, m.lee-2"})
    void foldsAUsername(String typed, String kept) {
        assertThat(Username.of(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ml", "1lee", "m lee", "mléé", "m\u200Blee", "mlее", "a2345678901234567890123456789012345"})
    void refusesAnotherUsername(String typed) {
        assertThatThrownBy(() -> Username.of(typed)).hasMessage("value.username.invalid");
    }
}
