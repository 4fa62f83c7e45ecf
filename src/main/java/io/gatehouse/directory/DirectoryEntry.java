package io.gatehouse.directory;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A person entry as far as Gatehouse owns it: the attributes of {@link OwnedAttributes} and whether it may be used to sign in.
 * An attribute without a value is not in the map; values are sorted, because servers keep them in no order.
 */
public record DirectoryEntry(EntryKey key, Map<String, List<String>> attributes, boolean enabled) {

    public DirectoryEntry {
        var sorted = new TreeMap<>(attributes);
        sorted.values().removeIf(List::isEmpty);
        sorted.replaceAll((name, values) -> values.size() == 1
                ? List.copyOf(values)
                : values.stream().sorted().toList());
        attributes = Collections.unmodifiableSortedMap(sorted);
    }

    /** The values of an attribute, none when the entry does not have it. */
    public List<String> values(String attribute) {
        return attributes.getOrDefault(attribute, List.of());
    }
}
