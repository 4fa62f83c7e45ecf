package io.gatehouse.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Turns a person entry of the server into ours and back. */
record PersonEntries(DirectoryTree tree, DirectoryFeatures features) {

    private static final String[] CLASSES = {
        "top", "person", "organizationalPerson", "inetOrgPerson", "gatehouseAccount"
    };

    /** What to ask the server for: nothing that is not ours, so nothing else can be changed by accident. */
    static String[] requestedAttributes() {
        return Stream.concat(
                        OwnedAttributes.ALL.stream(), Stream.of("uid", OwnedAttributes.MARK, DirectoryFeatures.LOCK))
                .toArray(String[]::new);
    }

    Entry toServer(DirectoryEntry wanted) {
        var attributes = new ArrayList<Attribute>();
        attributes.add(new Attribute("objectClass", CLASSES));
        attributes.add(new Attribute("uid", wanted.key().username()));
        attributes.add(
                new Attribute(OwnedAttributes.MARK, wanted.key().account().toString()));
        wanted.attributes().forEach((name, values) -> attributes.add(new Attribute(name, values)));
        if (!wanted.enabled() && features.lock()) {
            attributes.add(new Attribute(DirectoryFeatures.LOCK, DirectoryFeatures.LOCKED_FOR_GOOD));
        }
        return new Entry(tree.person(wanted.key().username()), attributes);
    }

    DirectoryEntry fromServer(EntryKey key, Entry found) {
        var attributes = new LinkedHashMap<String, List<String>>();
        for (var name : OwnedAttributes.ALL) {
            var values = found.getAttributeValues(name);
            if (values != null) {
                attributes.put(name, Arrays.asList(values));
            }
        }
        return new DirectoryEntry(key, attributes, enabled(found));
    }

    /** Where there is no lock, the status is all there is to tell by. */
    private boolean enabled(Entry found) {
        return features.lock()
                ? !found.hasAttributeValue(DirectoryFeatures.LOCK, DirectoryFeatures.LOCKED_FOR_GOOD)
                : found.hasAttributeValue(OwnedAttributes.STATUS, OwnedAttributes.ACTIVE);
    }
}
