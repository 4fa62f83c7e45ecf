package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.security.LdapServer;
import io.gatehouse.testing.Slapd;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What comes of a server that is down, frozen, or knows another password: quickly an answer, of the right kind. */
class FaultTests {

    @Test
    void aServerThatIsDownFailsForNow() {
        try (var slapd = Slapd.start();
                var directory = directory(slapd.server())) {
            slapd.stop();
            assertThat(outcome(directory)).isEqualTo(new DirectoryFailure.Transient(91, "Connection refused"));
            assertThat(directory.failure()).containsInstanceOf(DirectoryFailure.Transient.class);
            assertThat(directory.usernameAvailability("anybody")).isEqualTo(UsernameAvailability.UNKNOWN);
            slapd.resume();
            assertThat(directory.failure()).isEmpty();
        }
    }

    @Test
    void connectionsOfBeforeARestartAreNotUsedAgain() {
        try (var slapd = Slapd.start();
                var directory = directory(slapd.server())) {
            assertThat(directory.failure()).isEmpty();
            slapd.stop();
            slapd.resume();
            assertThat(directory.failure()).isEmpty();
        }
    }

    @Test
    void aFrozenServerIsNotWaitedForLongAndWhatItDidInTheEndIsFound() {
        try (var slapd = Slapd.start();
                var directory = directory(slapd.server())) {
            var person = People.someone();
            assertThat(directory.failure()).isEmpty();
            slapd.signal("STOP");
            var begin = now();
            var outcome = directory.apply(List.of(new AddEntry(person)));
            assertThat(Duration.between(begin, now())).isLessThan(Duration.ofSeconds(15));
            assertThat(outcome.values())
                    .allSatisfy(one -> assertThat(one)
                            .isInstanceOfSatisfying(
                                    ChangeOutcome.Failed.class,
                                    failed ->
                                            assertThat(failed.failure().code()).isEqualTo(85)));
            slapd.signal("CONT");
            var states = directory.read(List.of(People.query(person)));
            assertThat(states.get(person.key().account()))
                    .satisfies(state -> assertThat(Objects.requireNonNull(state).entry())
                            .isInstanceOfAny(EntryState.Present.class, EntryState.Absent.class));
        }
    }

    @Test
    void aWrongServicePasswordIsTheOperatorsMatter() {
        try (var slapd = Slapd.start()) {
            var server = slapd.server();
            var wrong = new LdapServer(server.urls(), server.bindDn(), "wrong", server.baseDn(), false, null);
            try (var directory = directory(wrong)) {
                assertThat(outcome(directory)).isEqualTo(directory.failure().orElseThrow());
                assertThat(outcome(directory))
                        .isInstanceOfSatisfying(
                                DirectoryFailure.Operator.class,
                                failure -> assertThat(failure.code()).isEqualTo(49));
            }
        }
    }

    @Test
    void theNextServerIsUsedWhenTheFirstIsDown() {
        try (var down = Slapd.start();
                var up = Slapd.start()) {
            down.stop();
            var server = new LdapServer(
                    List.of(down.url(), up.url()), up.server().bindDn(), Slapd.PASSWORD, Slapd.BASE, false, null);
            try (var directory = directory(server)) {
                assertThat(directory.failure()).isEmpty();
                assertThat(directory.kind()).isEqualTo(DirectoryKind.OPENLDAP);
            }
        }
    }

    private static LdapDirectory directory(LdapServer server) {
        return new LdapDirectory(server, TestSettings.IMPATIENT, Clock.systemUTC());
    }

    private static DirectoryFailure outcome(Directory directory) {
        var add = new AddEntry(People.someone());
        var outcome = Objects.requireNonNull(directory.apply(List.of(add)).get(add));
        return ((ChangeOutcome.Failed) outcome).failure();
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
