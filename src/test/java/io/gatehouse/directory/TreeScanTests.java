package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.testing.Slapd;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reading a whole tree of more than one page on a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TreeScanTests {

    private static final int PEOPLE = 1200;
    private static final GroupName PORTAL = new GroupName.Service("provider-portal");

    private final Slapd slapd = Slapd.start();
    private final DirectoryFixture directories = new DirectoryFixture(slapd.server());
    private final Directory directory = directories.directory();
    private final List<DirectoryEntry> people = new ArrayList<>();

    @BeforeAll
    void fill() {
        for (int i = 0; i < PEOPLE; i++) {
            people.add(People.someone());
        }
        directory.apply(people.stream().map(AddEntry::new).toList());
        directory.apply(List.of(new CreateGroup(PORTAL)));
        directory.apply(people.stream()
                .map(person -> new AddMember(PORTAL, person.key()))
                .toList());
    }

    @AfterAll
    void stop() {
        directories.close();
        slapd.close();
    }

    @Test
    void showsEveryEntryAndEveryMemberOnceAsAReadingOfEachWould() {
        var seen = new SeenTree(() -> true);
        assertThat(directory.scan(seen)).isEmpty();
        assertThat(seen.people).hasSize(PEOPLE);
        assertThat(seen.people.stream().map(ScannedPerson::entry)).containsExactlyInAnyOrderElementsOf(people);
        assertThat(seen.people).allMatch(ScannedPerson::inPlace);
        assertThat(seen.members)
                .containsExactlyInAnyOrderElementsOf(people.stream()
                        .map(person -> PORTAL.path() + " " + person.key().username())
                        .toList());
        assertThat(seen.strangers).isEmpty();
    }

    @Test
    void aMovedEntryIsShownWithTheMarkItHas() {
        var moved = People.someone();
        directory.apply(List.of(new AddEntry(moved)));
        directories.rename("elsewhere." + moved.key().username(), moved.key().account());
        var seen = new SeenTree(() -> true);
        directory.scan(seen);
        assertThat(seen.people)
                .filteredOn(person ->
                        person.mark().filter(moved.key().account()::equals).isPresent())
                .singleElement()
                .matches(person -> person.username().startsWith("elsewhere."));
        directories.remove("elsewhere." + moved.key().username());
    }

    @Test
    void endsEarlyWhenTheVisitorHasSeenEnough() {
        var seen = new SeenTree(() -> false);
        assertThat(directory.scan(seen)).isEmpty();
        assertThat(seen.people).isEmpty();
    }

    @Test
    void aServerThatGoesAwayInTheMiddleIsAFailureAndNotTheEnd() {
        var asked = new int[1];
        var seen = new SeenTree(() -> {
            if (asked[0]++ == 1) {
                slapd.stop();
            }
            return true;
        });
        try {
            assertThat(directory.scan(seen))
                    .hasValueSatisfying(failure -> assertThat(failure).isInstanceOf(DirectoryFailure.Transient.class));
            assertThat(seen.people).hasSizeLessThan(PEOPLE);
        } finally {
            slapd.resume();
        }
    }
}
