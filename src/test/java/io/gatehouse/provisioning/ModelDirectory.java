package io.gatehouse.provisioning;

import io.gatehouse.directory.Adoption;
import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.AdoptEntry;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.DirectoryChange.FollowReference;
import io.gatehouse.directory.DirectoryChange.MoveEntry;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryChange.RemoveStray;
import io.gatehouse.directory.DirectoryChange.SignIn;
import io.gatehouse.directory.DirectoryEntry;
import io.gatehouse.directory.DirectoryState;
import io.gatehouse.directory.EntryKey;
import io.gatehouse.directory.EntryState;
import io.gatehouse.directory.FormerReference;
import io.gatehouse.directory.GroupName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a directory is, as far as one person is concerned: strict about the order of steps. */
final class ModelDirectory {

    private final Set<GroupName> memberships;
    private final Set<GroupName> missing;
    private final Map<String, Set<GroupName>> formerly = new HashMap<>();
    private final Set<Adoption.Reference> references;
    private final Set<FormerReference> named;
    private final boolean referencesFollow;
    private final Set<GroupName> left = new HashSet<>();
    private final Set<GroupName> followed = new HashSet<>();
    private EntryState.@Nullable Adoptable adoptable;
    private @Nullable DirectoryEntry entry;
    private @Nullable EntryKey at;

    private ModelDirectory(DirectoryState state, boolean referencesFollow) {
        this.referencesFollow = referencesFollow;
        references = new HashSet<>(state.references());
        named = new HashSet<>(state.named());
        memberships = new HashSet<>(state.memberships());
        missing = new HashSet<>(state.missingGroups());
        state.formerly().forEach((username, groups) -> formerly.put(username, new HashSet<>(groups)));
        switch (state.entry()) {
            case EntryState.Present present ->
                place(present.entry(), present.entry().key());
            case EntryState.Displaced displaced -> place(displaced.entry(), displaced.at());
            case EntryState.Adoptable agreed -> adoptable = agreed;
            default -> place(null, null);
        }
    }

    private void place(@Nullable DirectoryEntry what, @Nullable EntryKey where) {
        entry = what;
        at = where;
    }

    static DirectoryState apply(List<DirectoryChange> changes, DirectoryState state) {
        return apply(changes, state, false);
    }

    /** @param referencesFollow groups list a moved entry by its new name, as with OpenLDAP's refint or in a domain */
    static DirectoryState apply(List<DirectoryChange> changes, DirectoryState state, boolean referencesFollow) {
        var directory = new ModelDirectory(state, referencesFollow);
        changes.forEach(directory::apply);
        return new DirectoryState(
                directory.state(),
                directory.memberships,
                directory.missing,
                directory.formerly,
                null,
                directory.references,
                directory.named);
    }

    private EntryState state() {
        if (adoptable != null) {
            return adoptable;
        }
        if (entry == null || at == null) {
            return new EntryState.Absent();
        }
        return at.equals(entry.key()) ? new EntryState.Present(entry) : new EntryState.Displaced(entry, at);
    }

    private void apply(DirectoryChange change) {
        switch (change) {
            case AddEntry add -> {
                require(entry == null, change);
                place(add.wanted(), add.entry());
            }
            case AdoptEntry adopt -> {
                var found = Objects.requireNonNull(adoptable);
                require(
                        found.dn().equals(adopt.dn())
                                && found.id().equals(adopt.id())
                                && found.inPlace() != adopt.moves(),
                        change);
                var marked = new ChangeEntry(adopt.entry(), adopt.attributes(), adopt.signIn());
                place(changed(found.entry(), marked), adopt.entry());
                adoptable = null;
            }
            case FollowReference follow -> {
                there(follow.entry(), change);
                var former = named.removeIf(one -> one.reference().equals(follow.reference())
                        && one.formerDn().equals(follow.formerDn()));
                require(references.remove(follow.reference()) || former || referencesFollow, change);
            }
            case ChangeEntry modify -> entry = changed(there(modify.entry(), change), modify);
            case MoveEntry move -> {
                there(move.from(), change);
                at = move.entry();
                var groups = formerly.get(move.from().username());
                if (referencesFollow && groups != null && !move.entry().recycled()) {
                    followed.addAll(groups);
                    memberships.addAll(groups);
                    formerly.put(move.from().username(), new HashSet<>());
                    named.removeIf(one ->
                            one.formerDn().equals(RandomStates.dn(move.from().username())));
                }
            }
            case CreateGroup create -> require(missing.remove(create.group()), change);
            case AddMember join -> {
                there(join.entry(), change);
                require(!missing.contains(join.group()), change);
                require(memberships.add(join.group()) || followed.contains(join.group()), change);
            }
            case RemoveMember leave
            when formerly.containsKey(leave.entry().username()) -> {
                var was = formerly.get(leave.entry().username()).remove(leave.group());
                require(was || followed.contains(leave.group()), change);
                named.removeIf(one -> leave.group().equals(one.group())
                        && one.formerDn().equals(RandomStates.dn(leave.entry().username())));
                left.add(leave.group());
            }
            case RemoveMember leave ->
                require(memberships.remove(leave.group()) || left.contains(leave.group()), change);
            case RemoveStray stray -> require(false, change);
        }
    }

    /** The entry, which has to lie exactly there. */
    private DirectoryEntry there(EntryKey key, DirectoryChange change) {
        require(key.equals(at), change);
        return Objects.requireNonNull(entry);
    }

    private static DirectoryEntry changed(DirectoryEntry entry, ChangeEntry change) {
        var attributes = new TreeMap<>(entry.attributes());
        for (var one : change.attributes()) {
            require(entry.values(one.attribute()).equals(one.before()), change);
            attributes.put(one.attribute(), one.after());
        }
        var enabled = change.signIn() == SignIn.UNTOUCHED ? entry.enabled() : change.signIn() == SignIn.ENABLED;
        return new DirectoryEntry(entry.key(), attributes, enabled);
    }

    private static void require(boolean possible, DirectoryChange change) {
        if (!possible) {
            throw new AssertionError("not possible here: " + change);
        }
    }
}
