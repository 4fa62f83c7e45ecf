package io.gatehouse.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a directory that others made, as it was read. Passwords, keys and pictures are never part of it.
 *
 * @param key the distinguished name in the form in which two spellings of it are equal
 * @param branch distinguished name of what the entry lies in
 * @param id what the server calls the entry; null in a file
 * @param mark the account whose copy the entry says to be
 * @param attributes by their names in lower case
 */
public record SourceEntry(
        String dn,
        String key,
        String branch,
        @Nullable EntryId id,
        @Nullable String mark,
        Map<String, List<String>> attributes) {

    public SourceEntry {
        attributes = Map.copyOf(attributes);
    }

    /** The values of an attribute, none when the entry does not have it. */
    public List<String> values(String attribute) {
        return attributes.getOrDefault(attribute, List.of());
    }
}
