package io.gatehouse.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignedTokensTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final SignedTokens tokens = at(NOW);

    private static SignedTokens at(Instant time) {
        var keys = new SecretKeys(new byte[32], new byte[32]);
        return new SignedTokens(keys, Clock.fixed(time, ZoneOffset.UTC));
    }

    @Test
    void carriesWhatItSays() {
        var token = tokens.sign("status", "018f/ünïcode.with.dots", null);

        assertThat(tokens.verify("status", token)).contains("018f/ünïcode.with.dots");
        assertThat(token).matches("[A-Za-z0-9_.-]+");
    }

    @Test
    void isWorthNothingForAnotherPurpose() {
        var token = tokens.sign("confirm", "x", null);

        assertThat(tokens.verify("status", token)).isEmpty();
    }

    @Test
    void endsAtItsTime() {
        var token = tokens.sign("confirm", "x", NOW.plusSeconds(60));

        assertThat(tokens.verify("confirm", token)).contains("x");
        assertThat(at(NOW.plus(Duration.ofSeconds(60))).verify("confirm", token))
                .isEmpty();
    }

    @Test
    void doesNotBearAnyChange() {
        var token = tokens.sign("confirm", "payload", NOW.plusSeconds(60));

        var accepted = IntStream.range(0, token.length())
                .mapToObj(i -> token.substring(0, i) + other(token.charAt(i)) + token.substring(i + 1))
                .filter(changed -> tokens.verify("confirm", changed).isPresent());

        assertThat(accepted).isEmpty();
        assertThat(tokens.verify("confirm", "")).isEmpty();
        assertThat(tokens.verify("confirm", "a.b.c.d")).isEmpty();
        assertThat(tokens.verify("confirm", "..")).isEmpty();
    }

    private static char other(char character) {
        return character == 'A' ? 'B' : 'A';
    }
}
