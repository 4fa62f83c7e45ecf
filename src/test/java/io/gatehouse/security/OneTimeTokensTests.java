package io.gatehouse.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.IntegrationTest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class OneTimeTokensTests {

    @Autowired
    private OneTimeTokens tokens;

    @Autowired
    private CurrentActor currentActor;

    private final UUID subject = UUID.randomUUID();

    private String issue(Duration validity) {
        return currentActor.callAs(
                Actor.system("test"), () -> tokens.issue(TokenPurpose.ACTIVATION, subject, validity));
    }

    @Test
    void ofSixteenAtOnceExactlyOneRedeems() throws Exception {
        var token = issue(Duration.ofHours(1));
        var calls = IntStream.range(0, 16)
                .<Callable<Optional<UUID>>>mapToObj(i -> () -> tokens.redeem(TokenPurpose.ACTIVATION, token))
                .toList();

        try (var threads = Executors.newFixedThreadPool(16)) {
            assertThat(threads.invokeAll(calls).stream().map(Future::resultNow).flatMap(Optional::stream))
                    .containsExactly(subject);
        }
    }

    @Test
    void lookingUsesNothingUpAndRedeemingDoes() {
        var token = issue(Duration.ofHours(1));

        assertThat(tokens.peek(TokenPurpose.ACTIVATION, token)).contains(subject);
        assertThat(tokens.redeem(TokenPurpose.ACTIVATION, token)).contains(subject);
        assertThat(tokens.peek(TokenPurpose.ACTIVATION, token)).isEmpty();
    }

    @Test
    void aClaimedTokenIsGoneForOthersUntilItIsReleased() {
        var token = issue(Duration.ofHours(1));
        assertThat(tokens.claim(TokenPurpose.ACTIVATION, token)).contains(subject);
        assertThat(tokens.claim(TokenPurpose.ACTIVATION, token)).isEmpty();

        tokens.release(TokenPurpose.ACTIVATION, token);

        assertThat(tokens.claim(TokenPurpose.ACTIVATION, token)).contains(subject);
    }

    @Test
    void opensNothingForAnotherPurposeOrAfterItsTime() {
        var token = issue(Duration.ofHours(1));
        var old = currentActor.callAs(
                Actor.system("test"), () -> tokens.issue(TokenPurpose.PASSWORD_RESET, subject, Duration.ofSeconds(-1)));

        assertThat(tokens.redeem(TokenPurpose.PASSWORD_RESET, token)).isEmpty();
        assertThat(tokens.redeem(TokenPurpose.PASSWORD_RESET, old)).isEmpty();
        assertThat(tokens.redeem(TokenPurpose.ACTIVATION, token)).contains(subject);
    }
}
