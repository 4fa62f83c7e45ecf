package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.IntegrationTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ExpiryTests {

    @Autowired
    private ExpiryService expiry;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Test
    void endsWhatWasNotConfirmedInSevenDays() {
        var old = submittedAgo(Duration.ofDays(7).plusMinutes(1));

        expireAll();

        assertThat(state(old)).isEqualTo(RegistrationState.EXPIRED);
    }

    @Test
    void leavesYoungerOnesAlone() {
        var young = submittedAgo(Duration.ofDays(6));

        expireAll();

        assertThat(state(young)).isEqualTo(RegistrationState.SUBMITTED);
    }

    @Test
    void leavesOneAloneThatWasConfirmedMeanwhile() {
        var old = submittedAgo(Duration.ofDays(8));
        database.sql("UPDATE registration SET state = 'CONFIRMED' WHERE id = :id")
                .param("id", old.id().value())
                .update();

        actor.runAs(Actor.system("test"), () -> expiry.expire(old.id().value()));

        assertThat(state(old)).isEqualTo(RegistrationState.CONFIRMED);
    }

    private void expireAll() {
        actor.runAs(Actor.system("test"), () -> expiry.due().forEach(expiry::expire));
    }

    private RegistrationDetails submittedAgo(Duration age) {
        var submitted = registrations.submit(RegistrationFixture.nurse("Okonkwo"), RegistrationFixture.context());
        database.sql("UPDATE registration SET changed_at = :at WHERE id = :id")
                .param("at", Timestamp.from(clock.instant().minus(age)))
                .param("id", submitted.id().value())
                .update();
        return submitted;
    }

    private RegistrationState state(RegistrationDetails registration) {
        return actor.callAs(
                Actor.system("test"),
                () -> registrations.find(registration.id()).orElseThrow().state());
    }
}
