package io.gatehouse.provisioning;

import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.AdoptEntry;
import io.gatehouse.directory.DirectoryChange.AttributeChange;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.DirectoryChange.FollowReference;
import io.gatehouse.directory.DirectoryChange.RecycleEntry;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryChange.RenameEntry;
import io.gatehouse.directory.DirectoryChange.RestoreEntry;
import io.gatehouse.directory.DirectoryChange.SignIn;
import io.gatehouse.directory.DirectoryEntry;
import io.gatehouse.directory.DirectoryFailure.Permanent;
import io.gatehouse.directory.DirectoryState;
import io.gatehouse.directory.EntryKey;
import io.gatehouse.directory.EntryState;
import io.gatehouse.directory.GroupName;
import io.gatehouse.directory.OwnedAttributes;
import io.gatehouse.directory.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Compares wanted with actual and says what to do. A pure function, used for the preview, for provisioning and after any
 * crash. Carrying its plan out gives the wanted state on everything that is ours; of an equal state it makes no plan; what
 * is not ours never occurs in one. See docs/decisions/010.
 */
record ProvisioningPlanner(GroupOwnership ownership) {

    private static final int ENTRY_ALREADY_EXISTS = 68;
    private static final int NO_SUCH_OBJECT = 32;

    /** The entry agreed upon is not there; RFC 4511 leaves such codes to clients. */
    private static final int NO_RESULTS_RETURNED = 94;

    ProvisioningPlan plan(WantedState wanted, DirectoryState actual) {
        return switch (actual.entry()) {
            case EntryState.Unknown unknown -> ProvisioningPlan.blocked(unknown.failure());
            case EntryState.Taken taken -> ProvisioningPlan.blocked(new Permanent(ENTRY_ALREADY_EXISTS, taken.dn()));
            case EntryState.Moved moved -> ProvisioningPlan.blocked(new Permanent(NO_SUCH_OBJECT, moved.dn()));
            case EntryState.Gone gone -> ProvisioningPlan.blocked(new Permanent(NO_RESULTS_RETURNED, gone.dn()));
            case EntryState.Adoptable agreed -> steps(List.of(adopted(agreed, wanted.entry())), wanted, actual);
            case EntryState.Absent absent -> steps(added(wanted.entry()), wanted, actual);
            case EntryState.Displaced displaced -> steps(moved(displaced, wanted.entry()), wanted, actual);
            case EntryState.Present present ->
                steps(change(present.entry(), wanted.entry(), wanted.entry().key()), wanted, actual);
        };
    }

    /** The groups that are wanted whoever is in them. */
    ProvisioningPlan groups(Collection<GroupName> missing) {
        var steps = missing.stream()
                .sorted()
                .<DirectoryChange>map(
                        group -> new CreateGroup(group, ownership.former().of(group)))
                .toList();
        return new ProvisioningPlan(steps, null);
    }

    /**
     * The entry before its groups; out of groups before into groups, so that nobody has more than either state gives. Into the
     * recycle bin at the very end, when there is nothing left that could follow.
     */
    private ProvisioningPlan steps(List<? extends DirectoryChange> onEntry, WantedState wanted, DirectoryState actual) {
        var steps = new ArrayList<DirectoryChange>(onEntry);
        var key = wanted.entry().key().in(Place.PEOPLE);
        formerly(actual, (group, former) -> steps.add(new RemoveMember(group, new EntryKey(key.account(), former))));
        present(actual).stream()
                .filter(ownership::covers)
                .filter(group -> !wanted.groups().contains(group))
                .forEach(group -> steps.add(new RemoveMember(group, key)));
        for (GroupName group : wanted.groups()) {
            if (actual.missingGroups().contains(group)) {
                steps.add(new CreateGroup(group, ownership.former().of(group)));
            }
            if (!actual.memberships().contains(group)) {
                steps.add(new AddMember(group, key));
            }
        }
        steps.addAll(following(wanted, actual));
        steps.addAll(followingRenames(wanted, actual));
        if (wanted.entry().key().recycled()
                && actual.entry() instanceof EntryState.Displaced displaced
                && !displaced.at().recycled()) {
            steps.add(new RecycleEntry(wanted.entry().key()));
        }
        return new ProvisioningPlan(steps, null);
    }

    /** Groups of others lose nobody because an entry was adopted from elsewhere. */
    private static List<FollowReference> following(WantedState wanted, DirectoryState actual) {
        var adoption = wanted.adoption();
        return adoption == null || wanted.entry().key().recycled()
                ? List.of()
                : adoption.references().stream()
                        .filter(actual.references()::contains)
                        .map(reference -> new FollowReference(wanted.entry().key(), reference, adoption.dn()))
                        .toList();
    }

    /** Nor because we gave somebody another username. */
    private List<FollowReference> followingRenames(WantedState wanted, DirectoryState actual) {
        return wanted.entry().key().recycled()
                ? List.of()
                : actual.named().stream()
                        .filter(named -> named.group() == null || !ownership.covers(named.group()))
                        .map(named -> new FollowReference(wanted.entry().key(), named.reference(), named.formerDn()))
                        .sorted(Comparator.comparing(
                                follow -> follow.reference().group()))
                        .toList();
    }

    private static AdoptEntry adopted(EntryState.Adoptable agreed, DirectoryEntry wanted) {
        return new AdoptEntry(
                wanted.key(),
                agreed.dn(),
                agreed.id(),
                !agreed.inPlace(),
                agreed.otherUsernames(),
                differences(agreed.entry(), wanted),
                signIn(agreed.entry(), wanted));
    }

    /** Whoever is closed and not there stays away. */
    private static List<AddEntry> added(DirectoryEntry wanted) {
        return wanted.key().recycled() ? List.of() : List.of(new AddEntry(wanted));
    }

    /** A server that lets references follow a rename has the present name in a group before we take the former one out. */
    private SortedSet<GroupName> present(DirectoryState actual) {
        var groups = new TreeSet<>(actual.memberships());
        formerly(actual, (group, former) -> groups.add(group));
        return groups;
    }

    private void formerly(DirectoryState actual, BiConsumer<GroupName, String> reference) {
        new TreeMap<>(actual.formerly())
                .forEach((username, groups) -> new TreeSet<>(groups)
                        .stream().filter(ownership::covers).forEach(group -> reference.accept(group, username)));
    }

    /** What is to go into the bin is changed where it is and moved later. */
    private static List<DirectoryChange> moved(EntryState.Displaced displaced, DirectoryEntry wanted) {
        var at = displaced.at();
        var key = at.recycled() ? wanted.key() : wanted.key().in(Place.PEOPLE);
        var steps = new ArrayList<DirectoryChange>();
        if (at.place() != key.place()) {
            steps.add(new RestoreEntry(key, at.username()));
        } else if (!at.username().equals(key.username())) {
            steps.add(new RenameEntry(key, at.username()));
        }
        steps.addAll(change(displaced.entry(), wanted, key));
        return steps;
    }

    private static List<ChangeEntry> change(DirectoryEntry actual, DirectoryEntry wanted, EntryKey key) {
        var attributes = differences(actual, wanted);
        var signIn = signIn(actual, wanted);
        return attributes.isEmpty() && signIn == SignIn.UNTOUCHED
                ? List.of()
                : List.of(new ChangeEntry(key, attributes, signIn));
    }

    private static List<AttributeChange> differences(DirectoryEntry actual, DirectoryEntry wanted) {
        return OwnedAttributes.ALL.stream()
                .filter(name -> !actual.values(name).equals(wanted.values(name)))
                .map(name -> new AttributeChange(name, actual.values(name), wanted.values(name)))
                .toList();
    }

    private static SignIn signIn(DirectoryEntry actual, DirectoryEntry wanted) {
        if (actual.enabled() == wanted.enabled()) {
            return SignIn.UNTOUCHED;
        }
        return wanted.enabled() ? SignIn.ENABLED : SignIn.DISABLED;
    }
}
