package io.gatehouse.reconciliation.merge;

import io.gatehouse.directory.GroupName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each group a small number, the same for both sides of a comparison, which are read at the same time. */
public final class GroupNumbers {

    private final List<GroupName> names = new ArrayList<>();
    private final Map<GroupName, Integer> numbers = new HashMap<>();

    synchronized int of(GroupName group) {
        var known = numbers.get(group);
        if (known != null) {
            return known;
        }
        numbers.put(group, names.size());
        names.add(group);
        return names.size() - 1;
    }

    synchronized List<GroupName> names(List<Integer> some) {
        return some.stream().map(names::get).sorted().toList();
    }
}
