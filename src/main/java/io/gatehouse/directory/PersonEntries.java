package io.gatehouse.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import io.gatehouse.directory.DirectoryChange.AttributeChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Turns a person entry of the server into ours and back. */
record PersonEntries(DirectoryFeatures features) {

    DirectoryTree tree() {
        return features.tree();
    }

    PersonForm form() {
        return features.people();
    }

    /** What to ask the server for: nothing that is not ours, so nothing else can be changed by accident. */
    String[] requestedAttributes() {
        return Stream.of(
                        OwnedAttributes.ALL.stream().map(form()::holding).toList(),
                        List.of(OwnedAttributes.MARK, features.lock().attribute()),
                        form().recognizedBy())
                .flatMap(List::stream)
                .distinct()
                .toArray(String[]::new);
    }

    /** Whether the recycle bin has to be searched beside the people. */
    boolean binLiesApart() {
        return !tree().recycled().isDescendantOf(form().namesBelow(), true);
    }

    Entry toServer(DirectoryEntry wanted) {
        var attributes = new ArrayList<>(form().attributes(wanted.key()));
        attributes.add(
                new Attribute(OwnedAttributes.MARK, wanted.key().account().toString()));
        stored(wanted.attributes()).forEach((name, values) -> attributes.add(new Attribute(name, values)));
        attributes.addAll(features.lock().initial(wanted.enabled()));
        return new Entry(tree().person(wanted.key()), attributes);
    }

    DirectoryEntry fromServer(EntryKey key, Entry found) {
        var attributes = new LinkedHashMap<String, List<String>>();
        for (var name : OwnedAttributes.ALL) {
            var values = found.getAttributeValues(form().holding(name));
            if (values != null) {
                attributes.put(name, Arrays.asList(values));
            }
        }
        return new DirectoryEntry(key, attributes, features.lock().enabled(found));
    }

    /** New values by the names the server has for the attributes. */
    Map<String, List<String>> stored(List<AttributeChange> changes) {
        var values = new TreeMap<String, List<String>>();
        changes.forEach(change -> values.put(change.attribute(), change.after()));
        return stored(values);
    }

    /** The values that were found, likewise. */
    Map<String, List<String>> found(List<AttributeChange> changes) {
        var values = new TreeMap<String, List<String>>();
        changes.forEach(change -> values.put(change.attribute(), change.before()));
        return stored(values);
    }

    /** Where two attributes of ours are one of the server's, the one that bears its name decides. */
    private Map<String, List<String>> stored(Map<String, List<String>> owned) {
        var stored = new TreeMap<>(owned);
        stored.keySet().removeIf(name -> !form().holding(name).equals(name));
        owned.forEach((name, values) -> stored.putIfAbsent(form().holding(name), values));
        return stored;
    }
}
