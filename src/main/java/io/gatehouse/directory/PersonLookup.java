package io.gatehouse.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells, from the entries one search returned, how each of the people asked about stands. */
final class PersonLookup {

    private final PersonEntries people;
    private final Collection<SearchResultEntry> entries;
    private final Map<String, List<Entry>> byMark = new HashMap<>();
    private final Map<String, Entry> byUsername = new HashMap<>();

    PersonLookup(PersonEntries people, Collection<SearchResultEntry> entries) {
        this.people = people;
        this.entries = entries;
        for (var entry : entries) {
            mark(entry)
                    .ifPresent(mark -> byMark.computeIfAbsent(mark, key -> new ArrayList<>())
                            .add(entry));
            people.form().usernames(entry).forEach(username -> byUsername.put(folded(username), entry));
        }
    }

    EntryState state(EntryQuery query) {
        var key = query.key();
        var ours = ours(key);
        if (ours.isPresent()) {
            return isAt(ours.get(), people.tree().person(key))
                    ? new EntryState.Present(people.fromServer(key, ours.get()))
                    : elsewhere(query, ours.get());
        }
        if (key.recycled()) {
            return new EntryState.Absent();
        }
        var other = byUsername.get(key.username());
        if (other == null) {
            other = at(people.tree().person(key));
        }
        return other == null
                ? new EntryState.Absent()
                : new EntryState.Taken(other.getDN(), mark(other).orElse(null));
    }

    boolean isMarked(EntryKey key) {
        return byMark.containsKey(key.account().toString());
    }

    Stream<? extends Entry> entries() {
        return entries.stream();
    }

    /** How an entry stands that is to become the person's: nobody else may have it, and nobody else the username. */
    EntryState adoptable(EntryQuery query, Entry agreed) {
        var username = query.key().username();
        var foreign = mark(agreed);
        if (foreign.isPresent()) {
            return new EntryState.Taken(agreed.getDN(), foreign.get());
        }
        var id = people.form().id(agreed).orElseThrow();
        return entries.stream()
                .filter(entry -> people.form().id(entry).filter(id::equals).isEmpty() && hasName(entry, username))
                .findFirst()
                .<EntryState>map(
                        other -> new EntryState.Taken(other.getDN(), mark(other).orElse(null)))
                .orElseGet(() -> new EntryState.Adoptable(
                        people.fromServer(query.key(), agreed),
                        agreed.getDN(),
                        id,
                        isAt(agreed, people.tree().person(username)),
                        people.form()
                                .usernames(agreed)
                                .filter(name -> !folded(name).equals(username))
                                .toList()));
    }

    /** Should there be two, the one that lies where it belongs. */
    private Optional<Entry> ours(EntryKey key) {
        var all = byMark.getOrDefault(key.account().toString(), List.of());
        return all.stream()
                .filter(entry -> isAt(entry, people.tree().person(key)))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Where it once belonged, it is to be moved, unless somebody else is there. Everywhere else others have put it. */
    private EntryState elsewhere(EntryQuery query, Entry ours) {
        var at = query.possibleKeys()
                .filter(key -> isAt(ours, people.tree().person(key)))
                .findFirst();
        if (at.isEmpty()) {
            return new EntryState.Moved(ours.getDN());
        }
        return entries.stream()
                .filter(entry -> entry != ours && isInTheWay(entry, query.key()))
                .findFirst()
                .<EntryState>map(
                        other -> new EntryState.Taken(other.getDN(), mark(other).orElse(null)))
                .orElseGet(() -> new EntryState.Displaced(people.fromServer(query.key(), ours), at.get()));
    }

    /** In the recycle bin nobody looks for usernames, so only the place itself counts there. */
    private boolean isInTheWay(Entry entry, EntryKey key) {
        return key.recycled() ? isAt(entry, people.tree().person(key)) : hasName(entry, key.username());
    }

    private boolean hasName(Entry entry, String username) {
        return people.form().usernames(entry).anyMatch(name -> folded(name).equals(username))
                || isAt(entry, people.tree().person(username));
    }

    /** What the server calls the account's entry. */
    Optional<EntryId> id(EntryKey key) {
        return ours(key).flatMap(people.form()::id);
    }

    static Optional<GroupName> groupName(DirectoryTree tree, Entry group) {
        try {
            return tree.groupName(group.getParsedDN());
        } catch (LDAPException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> mark(Entry entry) {
        return Optional.ofNullable(entry.getAttributeValue(OwnedAttributes.MARK))
                .map(mark -> mark.toLowerCase(Locale.ROOT));
    }

    /** OpenLDAP takes full-width and composed forms for the same username, so a name found may look different. */
    static String folded(String username) {
        return Normalizer.normalize(username, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** An entry that has the name although it does not have the username. */
    private @Nullable Entry at(DN name) {
        return entries.stream().filter(entry -> isAt(entry, name)).findFirst().orElse(null);
    }

    private static boolean isAt(Entry entry, DN expected) {
        try {
            return entry.getParsedDN().equals(expected);
        } catch (LDAPException e) {
            return false;
        }
    }
}
