package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people decide the same request in the same moment. */
@IntegrationTest
class TwoDecidersTests {

    private static final int ROUNDS = 40;
    private static final int DECIDERS = 4;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private ReviewService reviews;

    @Test
    void exactlyOneWinsAndTheOthersReadWhoAndWhen() throws Exception {
        var organization = accounts.organization();
        var deciders = List.of(fixture.staff(), fixture.staff(), fixture.staff(), fixture.staff());
        try (var threads = Executors.newFixedThreadPool(DECIDERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                var request = fixture.nurse();
                var decision = fixture.proposed(request, organization);
                var outcomes = atOnce(threads, round, deciders, request, decision);
                assertOneWinner(fixture.current(request), outcomes);
            }
        }
    }

    private List<ReviewOutcome> atOnce(
            ExecutorService threads, int round, List<Actor> deciders, RegistrationDetails request, Decision decision)
            throws Exception {
        var fingerprint = fixture.fingerprint(request, decision);
        var barrier = new CyclicBarrier(DECIDERS);
        var decisions = new ArrayList<Callable<ReviewOutcome>>();
        for (int i = 0; i < DECIDERS; i++) {
            var actor = deciders.get(i);
            boolean rejects = (i + round) % DECIDERS == 0;
            decisions.add(() -> {
                barrier.await();
                return fixture.as(
                        actor,
                        () -> rejects
                                ? reviews.reject(request.id(), request.version(), Reason.of(ReasonCode.PATIENT))
                                : reviews.approve(request.id(), request.version(), decision, fingerprint));
            });
        }
        var outcomes = new ArrayList<ReviewOutcome>();
        for (Future<ReviewOutcome> outcome : threads.invokeAll(decisions)) {
            outcomes.add(outcome.get());
        }
        return outcomes;
    }

    private static void assertOneWinner(RegistrationDetails decided, List<ReviewOutcome> outcomes) {
        var last = Objects.requireNonNull(decided.lastDecision());
        assertThat(outcomes).filteredOn(ReviewOutcome.Decided.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(ReviewOutcome.AlreadyDecided.class::isInstance)
                .hasSize(DECIDERS - 1);
        assertThat(outcomes)
                .filteredOn(ReviewOutcome.AlreadyDecided.class::isInstance)
                .allSatisfy(outcome -> {
                    var already = (ReviewOutcome.AlreadyDecided) outcome;
                    assertThat(already.who()).isEqualTo(last.who());
                    assertThat(already.at()).isEqualTo(last.at());
                    assertThat(already.what()).isEqualTo(decided.state());
                });
    }
}
