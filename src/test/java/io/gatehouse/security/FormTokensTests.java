package io.gatehouse.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FormTokensTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static FormTokens after(Duration duration) {
        var clock = Clock.fixed(NOW.plus(duration), ZoneOffset.UTC);
        var keys = new SecretKeys(new byte[32], new byte[32]);
        var settings = new FormSettings(Duration.ofSeconds(3), Duration.ofHours(24));
        return new FormTokens(new SignedTokens(keys, clock), settings, clock);
    }

    private final String token = after(Duration.ZERO).issue("register");

    @Test
    void takesAFormThatAPersonFilledIn() {
        assertThat(after(Duration.ofSeconds(3)).check("register", token)).isEqualTo(FormTokenVerdict.VALID);
        assertThat(after(Duration.ofHours(24)).check("register", token)).isEqualTo(FormTokenVerdict.VALID);
    }

    @Test
    void knowsWhatIsTooFastAndTooOld() {
        assertThat(after(Duration.ofMillis(2_999)).check("register", token)).isEqualTo(FormTokenVerdict.TOO_FAST);
        assertThat(after(Duration.ofHours(25)).check("register", token)).isEqualTo(FormTokenVerdict.EXPIRED);
    }

    @Test
    void knowsWhatIsNotOurs() {
        var later = after(Duration.ofMinutes(1));

        assertThat(later.check("password", token)).isEqualTo(FormTokenVerdict.FORGED);
        assertThat(later.check("register", null)).isEqualTo(FormTokenVerdict.FORGED);
        assertThat(later.check("register", token + "x")).isEqualTo(FormTokenVerdict.FORGED);
    }
}
