package io.gatehouse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.OfGroup;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryEntry;
import io.gatehouse.directory.DirectoryFailure;
import io.gatehouse.directory.DirectoryState;
import io.gatehouse.directory.EntryState;
import io.gatehouse.directory.FormerReference;
import io.gatehouse.directory.GroupName;
import io.gatehouse.directory.Place;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of every plan, tried on many states at random; a failure names the seed that made it. */
class ProvisioningPlannerTests {

    private static final int CASES = 20_000;

    private final ProvisioningPlanner planner = new ProvisioningPlanner(RandomStates.OWNERSHIP);

    @Test
    void aPlanCarriedOutGivesTheWantedState() {
        forManySeeds(seed -> {
            var states = new RandomStates(seed);
            var wanted = states.wanted();
            var actual = states.actual(wanted);
            var after = after(wanted, actual);
            assertThat(after.entry()).as("seed %d", seed).isEqualTo(goal(wanted, actual));
            assertThat(owned(after.memberships())).as("seed %d", seed).isEqualTo(wanted.groups());
            assertThat(after.formerly().values())
                    .as("seed %d", seed)
                    .allMatch(groups -> owned(groups).isEmpty());
        });
    }

    @Test
    void itDoesNotMatterWhetherTheServerLetsReferencesFollowARename() {
        forManySeeds(seed -> {
            var states = new RandomStates(seed);
            var wanted = states.wanted();
            var actual = states.actual(wanted);
            var followed = ModelDirectory.apply(changes(wanted, actual), actual, true);
            assertThat(followed.entry()).as("seed %d", seed).isEqualTo(goal(wanted, actual));
            assertThat(owned(followed.memberships())).as("seed %d", seed).isEqualTo(wanted.groups());
            assertThat(changes(wanted, followed))
                    .as("seed %d, planned again", seed)
                    .isEmpty();
        });
    }

    @Test
    void aCrashAfterTheRenameIsPlannedOnToTheSameEnd() {
        forManySeeds(seed -> {
            var states = new RandomStates(seed);
            var wanted = states.wanted();
            var actual = states.actual(wanted);
            var follow = seed % 2 == 0;
            var plan = changes(wanted, actual);
            var broken = ModelDirectory.apply(plan.subList(0, (int) (seed % (plan.size() + 1))), actual, follow);
            var end = ModelDirectory.apply(changes(wanted, broken), broken, follow);
            assertThat(end.entry()).as("seed %d", seed).isEqualTo(goal(wanted, actual));
            assertThat(owned(end.memberships())).as("seed %d", seed).isEqualTo(wanted.groups());
            assertThat(end.formerly().values())
                    .as("seed %d", seed)
                    .allMatch(groups -> owned(groups).isEmpty());
        });
    }

    @Test
    void nothingIsPlannedWhereNothingDiffers() {
        forManySeeds(seed -> {
            var states = new RandomStates(seed);
            var wanted = states.wanted();
            assertThat(changes(wanted, states.equalTo(wanted)))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(changes(wanted, after(wanted, states.actual(wanted))))
                    .as("seed %d, planned again", seed)
                    .isEmpty();
        });
    }

    @Test
    void groupsOfOthersNeverOccur() {
        forManySeeds(seed -> {
            var states = new RandomStates(seed);
            var wanted = states.wanted();
            var actual = states.actual(wanted);
            var touched = changes(wanted, actual).stream()
                    .filter(OfGroup.class::isInstance)
                    .map(change -> ((OfGroup) change).group());
            assertThat(touched).as("seed %d", seed).allMatch(RandomStates.OWNERSHIP::covers);
            assertThat(foreign(after(wanted, actual).memberships()))
                    .as("seed %d", seed)
                    .isEqualTo(foreign(actual.memberships()));
        });
    }

    @Test
    void groupsOfOthersFollowARenameUnlessThePersonIsClosed() {
        forManySeeds(seed -> {
            var states = new RandomStates(seed);
            var wanted = states.wanted();
            var actual = states.actual(wanted);
            var left = after(wanted, actual).named();
            if (wanted.entry().key().recycled()) {
                assertThat(ofOthers(left)).as("seed %d", seed).isEqualTo(ofOthers(actual.named()));
            } else {
                assertThat(left).as("seed %d", seed).isEmpty();
            }
        });
    }

    private static Set<FormerReference> ofOthers(Set<FormerReference> named) {
        return named.stream()
                .filter(one -> one.group() == null || !RandomStates.OWNERSHIP.covers(one.group()))
                .collect(Collectors.toSet());
    }

    @Test
    void noStepIsPlannedThatIsDoneAlready() {
        forManySeeds(seed -> {
            var states = new RandomStates(seed);
            var wanted = states.wanted();
            var actual = states.actual(wanted);
            assertThat(changes(wanted, actual)).as("seed %d", seed).noneMatch(change -> isDone(change, actual));
        });
    }

    @Test
    void thePrefixOfAPlanIsPlannedOnToTheSameEnd() {
        forManySeeds(seed -> {
            var states = new RandomStates(seed);
            var wanted = states.wanted();
            var actual = states.actual(wanted);
            var plan = changes(wanted, actual);
            var broken = ModelDirectory.apply(plan.subList(0, (int) (seed % (plan.size() + 1))), actual);
            assertThat(after(wanted, broken)).as("seed %d", seed).isEqualTo(after(wanted, actual));
        });
    }

    @Test
    void aStateThatIsNotKnownLeadsToNoStep() {
        var failure = new DirectoryFailure.Transient(85, "too slow");
        var plan = planner.plan(new RandomStates(1).wanted(), DirectoryState.unknown(failure));
        assertThat(plan).isEqualTo(ProvisioningPlan.blocked(failure));
    }

    @Test
    void aTakenUsernameLeadsToNoStepButToItsOwner() {
        var taken = new EntryState.Taken("uid=user1,ou=people,dc=gatehouse,dc=example", null);
        var plan = planner.plan(new RandomStates(1).wanted(), new DirectoryState(taken, Set.of(), Set.of()));
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.obstacle()).isEqualTo(new DirectoryFailure.Permanent(68, taken.dn()));
    }

    @Test
    void somebodyWhoLosesAllLosesTheSignInFirst() {
        var states = new RandomStates(7);
        var person = states.wanted();
        var wanted = new WantedState(
                new DirectoryEntry(person.entry().key(), person.entry().attributes(), false), Set.of());
        var actual = new DirectoryState(
                new EntryState.Present(
                        new DirectoryEntry(person.entry().key(), person.entry().attributes(), true)),
                Set.of(new GroupName.Service("s1"), GroupName.membersOf("alder")),
                Set.of());
        assertThat(changes(wanted, actual))
                .hasSize(3)
                .first()
                .isInstanceOfSatisfying(
                        ChangeEntry.class,
                        change -> assertThat(change.signIn()).isEqualTo(DirectoryChange.SignIn.DISABLED));
    }

    @Test
    void nothingLiesInTheBinThatIsNotLockedAndOutOfEveryGroup() {
        forManySeeds(seed -> {
            var states = new RandomStates(seed);
            var wanted = states.wanted();
            var actual = states.actual(wanted);
            var plan = changes(wanted, actual);
            for (int i = 0; i < plan.size(); i++) {
                if (plan.get(i) instanceof DirectoryChange.RecycleEntry) {
                    var before = ModelDirectory.apply(plan.subList(0, i), actual);
                    assertThat(owned(before.memberships())).as("seed %d", seed).isEmpty();
                    assertThat(before.entry())
                            .as("seed %d", seed)
                            .isInstanceOfSatisfying(
                                    EntryState.Displaced.class,
                                    displaced -> assertThat(displaced.entry()).isEqualTo(wanted.entry()));
                }
            }
        });
    }

    @Test
    void whoIsClosedAndNotThereIsNotMade() {
        var person = new RandomStates(7).wanted().entry();
        var closed =
                new WantedState(new DirectoryEntry(person.key().in(Place.BIN), person.attributes(), false), Set.of());
        assertThat(planner.plan(closed, DirectoryState.nothing()).isEmpty()).isTrue();
    }

    /** Whoever is closed and not there stays away; everybody else is there as wanted. */
    private static EntryState goal(WantedState wanted, DirectoryState actual) {
        return wanted.entry().key().recycled() && actual.entry() instanceof EntryState.Absent
                ? actual.entry()
                : new EntryState.Present(wanted.entry());
    }

    private List<DirectoryChange> changes(WantedState wanted, DirectoryState actual) {
        return planner.plan(wanted, actual).changes();
    }

    private DirectoryState after(WantedState wanted, DirectoryState actual) {
        return ModelDirectory.apply(changes(wanted, actual), actual);
    }

    private static boolean isDone(DirectoryChange change, DirectoryState actual) {
        return switch (change) {
            case AddMember join -> actual.memberships().contains(join.group());
            case RemoveMember leave ->
                !actual.memberships().contains(leave.group())
                        && actual.formerly().values().stream().noneMatch(groups -> groups.contains(leave.group()));
            case ChangeEntry modify ->
                modify.attributes().stream().anyMatch(one -> one.before().equals(one.after()));
            default -> false;
        };
    }

    private static Set<GroupName> owned(Collection<GroupName> groups) {
        return groups.stream().filter(RandomStates.OWNERSHIP::covers).collect(Collectors.toSet());
    }

    private static Set<GroupName> foreign(Collection<GroupName> groups) {
        return groups.stream()
                .filter(group -> !RandomStates.OWNERSHIP.covers(group))
                .collect(Collectors.toSet());
    }

    private static void forManySeeds(LongConsumer property) {
        for (long seed = 0; seed < CASES; seed++) {
            property.accept(seed);
        }
    }
}
