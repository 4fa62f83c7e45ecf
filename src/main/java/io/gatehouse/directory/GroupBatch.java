package io.gatehouse.directory;

import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.OfGroup;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

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

    /** The same changes one by one. */
    List<GroupBatch> singles() {
        return changes.stream()
                .map(change -> new GroupBatch(group, List.of(change)))
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
}
