package io.gatehouse.directory;

import io.gatehouse.common.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Person entries to test with: each a new account with a username of its own. */
final class People {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private People() {}

    static DirectoryEntry someone() {
        return named("person" + NEXT.incrementAndGet());
    }

    static DirectoryEntry named(String username) {
        return entry(new EntryKey(AccountId.newId(), username), Map.of(), true);
    }

    static DirectoryEntry with(DirectoryEntry entry, String attribute, String... values) {
        var attributes = new TreeMap<>(entry.attributes());
        attributes.put(attribute, List.of(values));
        return new DirectoryEntry(entry.key(), attributes, entry.enabled());
    }

    static DirectoryEntry suspended(DirectoryEntry entry) {
        var changed = with(entry, OwnedAttributes.STATUS, "suspended");
        return new DirectoryEntry(changed.key(), changed.attributes(), false);
    }

    /** As it is to look in the recycle bin. */
    static DirectoryEntry closed(DirectoryEntry entry) {
        var changed = with(entry, OwnedAttributes.STATUS, "closed");
        return new DirectoryEntry(entry.key().in(Place.BIN), changed.attributes(), false);
    }

    static DirectoryEntry at(EntryKey key, DirectoryEntry entry) {
        return new DirectoryEntry(key, entry.attributes(), entry.enabled());
    }

    static EntryQuery query(DirectoryEntry entry, GroupName... groups) {
        return new EntryQuery(entry.key(), Set.of(groups));
    }

    private static DirectoryEntry entry(EntryKey key, Map<String, List<String>> more, boolean enabled) {
        var attributes = new TreeMap<String, List<String>>(Map.of(
                OwnedAttributes.COMMON_NAME, List.of("Zoë O'Brien"),
                OwnedAttributes.DISPLAY_NAME, List.of("Zoë O'Brien"),
                OwnedAttributes.SURNAME, List.of("O'Brien"),
                OwnedAttributes.GIVEN_NAME, List.of("Zoë"),
                OwnedAttributes.MAIL, List.of(key.username() + "@tamarack.example"),
                OwnedAttributes.TELEPHONE, List.of("+13155550142"),
                OwnedAttributes.NPI, List.of("2999900006"),
                OwnedAttributes.STATUS, List.of(OwnedAttributes.ACTIVE)));
        attributes.putAll(more);
        return new DirectoryEntry(key, attributes, enabled);
    }
}
