package io.gatehouse.directory;

import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.OfGroup;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryChange.RemoveStray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Changes of one group's members that go into one modification. */
record GroupBatch(GroupName group, List<OfGroup> changes) {

    /** Some hundred names are one short message; more at once would keep readers of the group waiting. */
    private static final int MAX_MEMBERS = 500;

    static List<GroupBatch> of(Collection<? extends OfGroup> memberChanges) {
        var byGroup = new TreeMap<GroupName, List<OfGroup>>();
        memberChanges.forEach(change -> byGroup.computeIfAbsent(change.group(), group -> new ArrayList<>())
                .add(change));
        var batches = new ArrayList<GroupBatch>();
        byGroup.forEach((group, changes) -> {
            for (int from = 0; from < changes.size(); from += MAX_MEMBERS) {
                var some = changes.subList(from, Math.min(from + MAX_MEMBERS, changes.size()));
                batches.add(new GroupBatch(group, some));
            }
        });
        return batches;
    }

    /** The same changes in two parts; of a single one itself. */
    List<GroupBatch> halves() {
        int middle = changes.size() / 2;
        return Stream.of(changes.subList(0, middle), changes.subList(middle, changes.size()))
                .filter(part -> !part.isEmpty())
                .map(part -> new GroupBatch(group, part))
                .toList();
    }

    boolean isSingle() {
        return changes.size() == 1;
    }

    List<EntryKey> joining() {
        return changes.stream()
                .filter(AddMember.class::isInstance)
                .map(change -> ((AddMember) change).entry())
                .toList();
    }

    List<EntryKey> leaving() {
        return changes.stream()
                .filter(RemoveMember.class::isInstance)
                .map(change -> ((RemoveMember) change).entry())
                .toList();
    }

    List<StrayMember> strays() {
        return changes.stream()
                .filter(RemoveStray.class::isInstance)
                .map(change -> ((RemoveStray) change).member())
                .toList();
    }

    boolean takesAway() {
        return !leaving().isEmpty() || !strays().isEmpty();
    }
}
