package io.gatehouse.provisioning;

import io.gatehouse.directory.Adoption;
import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.AdoptEntry;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.DirectoryChange.FollowReference;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryChange.RenameEntry;
import io.gatehouse.directory.DirectoryChange.SignIn;
import io.gatehouse.directory.DirectoryEntry;
import io.gatehouse.directory.DirectoryState;
import io.gatehouse.directory.EntryState;
import io.gatehouse.directory.GroupName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a directory is, as far as one person is concerned: strict about the order of steps. */
final class ModelDirectory {

    private EntryState entry;
    private final Set<GroupName> memberships;
    private final Set<GroupName> missing;
    private final Map<String, Set<GroupName>> formerly = new HashMap<>();
    private final Set<Adoption.Reference> references;
    private final boolean referencesFollow;
    private final Set<GroupName> left = new HashSet<>();
    private final Set<GroupName> followed = new HashSet<>();

    private ModelDirectory(DirectoryState state, boolean referencesFollow) {
        this.referencesFollow = referencesFollow;
        entry = state.entry();
        references = new HashSet<>(state.references());
        memberships = new HashSet<>(state.memberships());
        missing = new HashSet<>(state.missingGroups());
        state.formerly().forEach((username, groups) -> formerly.put(username, new HashSet<>(groups)));
    }

    static DirectoryState apply(List<DirectoryChange> changes, DirectoryState state) {
        return apply(changes, state, false);
    }

    /** @param referencesFollow groups list a renamed entry by its new name, as with OpenLDAP's refint or in a domain */
    static DirectoryState apply(List<DirectoryChange> changes, DirectoryState state, boolean referencesFollow) {
        var directory = new ModelDirectory(state, referencesFollow);
        changes.forEach(directory::apply);
        return new DirectoryState(
                directory.entry,
                directory.memberships,
                directory.missing,
                directory.formerly,
                null,
                directory.references);
    }

    private void apply(DirectoryChange change) {
        switch (change) {
            case AddEntry add -> {
                require(entry instanceof EntryState.Absent, change);
                entry = new EntryState.Present(add.wanted());
            }
            case AdoptEntry adopt -> {
                require(
                        entry instanceof EntryState.Adoptable(var found, var dn, var id, var inPlace, var others)
                                && dn.equals(adopt.dn())
                                && id.equals(adopt.id())
                                && inPlace != adopt.moves(),
                        change);
                var present = ((EntryState.Adoptable) entry).entry();
                entry = new EntryState.Present(
                        changed(present, new ChangeEntry(adopt.entry(), adopt.attributes(), adopt.signIn())));
            }
            case FollowReference follow -> {
                present(change);
                require(references.remove(follow.reference()), change);
            }
            case ChangeEntry modify -> entry = new EntryState.Present(changed(present(change), modify));
            case RenameEntry rename -> {
                require(
                        entry instanceof EntryState.FormerlyNamed(var named, var username)
                                && username.equals(rename.formerly()),
                        change);
                entry = new EntryState.Present(((EntryState.FormerlyNamed) entry).entry());
                if (referencesFollow) {
                    var groups = formerly.put(rename.formerly(), new HashSet<>());
                    followed.addAll(groups);
                    memberships.addAll(groups);
                }
            }
            case CreateGroup create -> require(missing.remove(create.group()), change);
            case AddMember join -> {
                present(change);
                require(!missing.contains(join.group()), change);
                require(memberships.add(join.group()) || followed.contains(join.group()), change);
            }
            case RemoveMember leave
            when formerly.containsKey(leave.entry().username()) -> {
                var was = formerly.get(leave.entry().username()).remove(leave.group());
                require(was || followed.contains(leave.group()), change);
                left.add(leave.group());
            }
            case RemoveMember leave ->
                require(memberships.remove(leave.group()) || left.contains(leave.group()), change);
        }
    }

    private DirectoryEntry present(DirectoryChange change) {
        require(entry instanceof EntryState.Present, change);
        return ((EntryState.Present) entry).entry();
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
