package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.directory.ChangeOutcome.Applied;
import io.gatehouse.directory.ChangeOutcome.Failed;
import io.gatehouse.directory.ChangeOutcome.Outdated;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryFailure.Operator;
import io.gatehouse.directory.DirectoryFailure.Permanent;
import io.gatehouse.directory.DirectoryFailure.Transient;
import io.gatehouse.testing.AnsweringLdap;
import io.gatehouse.testing.AnsweringLdap.Asked;
import io.gatehouse.testing.Slapd;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each code of the table, answered to each thing that is done with a group. "Already so" and "gone" mean something else for each of
 * them; all other codes mean the same everywhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupResultCodesTests {

    private static final int PARAM_ERROR = 89;
    private static final List<Integer> PASSING = List.of(51, 52, 3, 11, 80, 90, 122);
    private static final List<Integer> OPERATORS = List.of(53, 50, 49, 48, 13, 12, 10, 8, 7);
    private static final List<Integer> REFUSED = List.of(19, 65, 21, 17, 34, 64, 69);
    private static final List<Integer> SAYING_HOW_IT_IS = List.of(16, 20, 32, 68);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Slapd slapd = Slapd.start();
    private final AnsweringLdap server = new AnsweringLdap(slapd.port());
    private final DirectoryFixture direct = new DirectoryFixture(slapd.server());
    private final DirectoryFixture behind = direct.at(server.port());

    @AfterEach
    void heal() {
        server.heal();
    }

    @AfterAll
    void stop() {
        behind.close();
        server.close();
        direct.close();
        slapd.close();
    }

    /** What is done with a group, and which of the codes are no failure there. */
    enum Done {
        CREATE(Asked.ADD, Set.of(68), Set.of()),
        CREATE_WITH_ITS_UNIT(Asked.ADD, Set.of(68), Set.of()),
        RENAME(Asked.RENAME, Set.of(), Set.of(32, 68)),
        ADD_MEMBER(Asked.CHANGE_OF_GROUP, Set.of(20), Set.of(32)),
        REMOVE_MEMBER(Asked.CHANGE_OF_GROUP, Set.of(16, 32), Set.of()),
        EMPTY(Asked.CHANGE_OF_GROUP, Set.of(16, 32), Set.of()),
        GIVE_A_PLACEHOLDER(Asked.PLACEHOLDER, Set.of(16, 32), Set.of());

        private final Asked asked;
        private final Set<Integer> alreadySo;
        private final Set<Integer> toBePlannedAnew;

        Done(Asked asked, Set<Integer> alreadySo, Set<Integer> toBePlannedAnew) {
            this.asked = asked;
            this.alreadySo = alreadySo;
            this.toBePlannedAnew = toBePlannedAnew;
        }
    }

    static Stream<Arguments> table() {
        return Stream.of(PASSING, OPERATORS, REFUSED, SAYING_HOW_IT_IS)
                .flatMap(List::stream)
                .flatMap(code -> Stream.of(Done.values()).map(done -> Arguments.of(code, done)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("table")
    void isSortedAsTheTableSays(int code, Done done) {
        var change = prepared(done);
        server.answer(done.asked, ResultCode.valueOf(code));

        var outcome =
                Objects.requireNonNull(behind.directory().apply(List.of(change)).get(change));

        assertThat(outcome).isEqualTo(expected(code, done));
    }

    private static ChangeOutcome expected(int code, Done done) {
        var said = AnsweringLdap.WORDS;
        if (done == Done.GIVE_A_PLACEHOLDER && code == ResultCode.ATTRIBUTE_OR_VALUE_EXISTS_INT_VALUE) {
            return new Failed(new Permanent(ResultCode.OBJECT_CLASS_VIOLATION_INT_VALUE, NEEDS_A_MEMBER));
        }
        if (done.alreadySo.contains(code)) {
            return new Applied();
        }
        if (done.toBePlannedAnew.contains(code)) {
            return new Outdated(new Permanent(code, said));
        }
        if (PASSING.contains(code)) {
            return new Failed(new Transient(code, said));
        }
        return new Failed(OPERATORS.contains(code) ? new Operator(code, said) : new Permanent(code, said));
    }

    /** What slapd says when nobody would be left; the answer about the placeholder was not true then. */
    private static final String NEEDS_A_MEMBER = "object class 'groupOfNames' requires attribute 'member'";

    /** Our own mistake must not be taken for the server's: a batch that meets it is looked at one by one. */
    @ParameterizedTest
    @EnumSource(Done.class)
    void aMistakeOfOursFailsLoudly(Done done) {
        var change = prepared(done);
        server.answer(done.asked, ResultCode.valueOf(PARAM_ERROR));

        assertThatThrownBy(() -> behind.directory().apply(List.of(change)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A group that refuses everything is asked once for all and then for each, and everybody hears of it. */
    @ParameterizedTest
    @MethodSource("refusals")
    void everyMemberOfARefusedGroupHearsWhy(int code) {
        var group = created(new GroupName.Service(unique()));
        var changes = IntStream.range(0, 5)
                .mapToObj(i -> new AddMember(group, person().key()))
                .toList();
        server.answer(Asked.CHANGE_OF_GROUP, ResultCode.valueOf(code));

        var outcomes = behind.directory().apply(changes);

        assertThat(outcomes).hasSize(5).values().containsOnly(expected(code, Done.ADD_MEMBER));
    }

    static Stream<Integer> refusals() {
        return Stream.of(REFUSED, OPERATORS, PASSING).flatMap(List::stream);
    }

    private DirectoryChange prepared(Done done) {
        return switch (done) {
            case CREATE -> new CreateGroup(new GroupName.Service(unique()));
            case CREATE_WITH_ITS_UNIT -> new CreateGroup(GroupName.membersOf(unique()));
            case RENAME ->
                new CreateGroup(new GroupName.Service(unique()), List.of(created(new GroupName.Service(unique()))));
            case ADD_MEMBER -> new AddMember(created(new GroupName.Service(unique())), person().key());
            case REMOVE_MEMBER -> member(created(new GroupName.Service(unique())));
            case EMPTY, GIVE_A_PLACEHOLDER -> lastMember(created(new GroupName.Service(unique())));
        };
    }

    private RemoveMember member(GroupName group) {
        var person = person();
        apply(new AddMember(group, person.key()));
        return new RemoveMember(group, person.key());
    }

    /** Of a group that others made, which has no placeholder. */
    private RemoveMember lastMember(GroupName group) {
        var leaving = member(group);
        direct.removeMember(group, "cn=nobody," + Slapd.BASE);
        return leaving;
    }

    private DirectoryEntry person() {
        var person = People.someone();
        apply(new AddEntry(person));
        return person;
    }

    private GroupName created(GroupName group) {
        apply(new CreateGroup(group));
        return group;
    }

    private void apply(DirectoryChange change) {
        assertThat(direct.directory().apply(List.of(change))).containsEntry(change, new Applied());
    }

    private static String unique() {
        return "codes" + NEXT.incrementAndGet();
    }
}
