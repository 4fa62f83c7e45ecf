package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.directory.ChangeOutcome.Applied;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.EntryState.Absent;
import io.gatehouse.directory.EntryState.Present;
import io.gatehouse.security.LdapServer;
import io.gatehouse.testing.MovableClock;
import io.gatehouse.testing.Slapd;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two servers of which the second never learns what the first was told, as a copy that is infinitely far behind. */
class SeveralServersTests {

    private static final DirectorySettings IMPATIENT = new DirectorySettings(
            Duration.ofSeconds(1), Duration.ofSeconds(2), 8, 32, Duration.ofMinutes(10), "", Duration.ofMinutes(1));

    private final Slapd first = Slapd.start();
    private final Slapd second = Slapd.start();
    private final MovableClock clock = new MovableClock();
    private final LdapDirectory directory = new LdapDirectory(
            new LdapServer(
                    List.of(first.url(), second.url()),
                    first.server().bindDn(),
                    Slapd.PASSWORD,
                    Slapd.BASE,
                    false,
                    null),
            IMPATIENT,
            clock);

    @AfterEach
    void stop() {
        directory.close();
        first.close();
        second.close();
    }

    @Test
    void readsWhatItWroteThoughAnotherServerIsBackThatDoesNotHaveIt() {
        assertThat(directory.failure()).isEmpty();
        first.stop();
        var people = Stream.generate(People::someone).limit(100).toList();
        add(people.getFirst());
        first.resume();
        add(people.subList(1, 100).toArray(DirectoryEntry[]::new));

        var states = directory.read(people.stream().map(People::query).toList());

        assertThat(states.values())
                .hasSize(100)
                .allSatisfy(state -> assertThat(state.entry()).isInstanceOf(Present.class));
    }

    @Test
    void goesOnWithTheSecondWhenTheFirstIsLostBetweenTwoCalls() {
        add(People.someone());
        first.stop();
        add(People.someone());
    }

    @Test
    void passesOverAServerThatTakesConnectionsAndAnswersNothing() {
        first.signal("STOP");
        try {
            add(People.someone());
        } finally {
            first.signal("CONT");
        }
    }

    @Test
    void returnsToTheFirstOnlyAfterThatHasAnsweredForAWhile() {
        first.stop();
        var person = People.someone();
        add(person);
        first.resume();

        clock.move(Duration.ofSeconds(30));
        assertThat(entry(person)).isInstanceOf(Present.class);
        clock.move(Duration.ofSeconds(59));
        assertThat(entry(person)).isInstanceOf(Present.class);
        clock.move(Duration.ofSeconds(6));
        assertThat(entry(person)).isInstanceOf(Absent.class);
    }

    @Test
    void doesNotReturnToAServerThatComesAndGoes() {
        first.stop();
        var person = People.someone();
        add(person);
        first.resume();
        clock.move(Duration.ofSeconds(30));
        entry(person);
        first.stop();
        clock.move(Duration.ofSeconds(40));
        entry(person);
        first.resume();
        clock.move(Duration.ofSeconds(30));
        assertThat(entry(person)).isInstanceOf(Present.class);
    }

    @Test
    void readsTheWholeTreeWhereItWrites() {
        first.stop();
        var person = People.someone();
        add(person);
        first.resume();
        var seen = new SeenTree(() -> true);
        assertThat(directory.scan(seen)).isEmpty();
        assertThat(seen.people).extracting(ScannedPerson::entry).containsExactly(person);
    }

    private void add(DirectoryEntry... people) {
        var outcomes = directory.apply(Stream.of(people).map(AddEntry::new).toList());
        assertThat(outcomes).hasSize(people.length).values().containsOnly(new Applied());
    }

    private EntryState entry(DirectoryEntry person) {
        return Objects.requireNonNull(directory
                        .read(List.of(People.query(person)))
                        .get(person.key().account()))
                .entry();
    }
}
