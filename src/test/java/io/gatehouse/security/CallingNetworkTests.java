package io.gatehouse.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallingNetworkTests {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::1, 2001:0DB8:0001:0002:0000:0000:0000:0042",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void countsOneSubscriberTogether(String one, String other) {
        assertThat(CallingNetwork.of(one)).isEqualTo(CallingNetwork.of(other));
    }

    @Test
    void keepsNeighboursApart() {
        assertThat(CallingNetwork.of("2001:db8:1:2::1")).isNotEqualTo(CallingNetwork.of("2001:db8:1:3::1"));
        assertThat(CallingNetwork.of("192.0.2.7")).isNotEqualTo(CallingNetwork.of("192.0.2.8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", "a:b:c", "[x]:1"})
    void looksNothingUp(String noAddress) {
        assertThat(CallingNetwork.of(noAddress)).isEqualTo(noAddress);
    }
}
