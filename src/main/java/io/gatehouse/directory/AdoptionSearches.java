package io.gatehouse.directory;

import io.gatehouse.directory.Adoption.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for entries that are to be adopted where they lay when that was agreed, and for who still names them so. Of many at
 * once the latter is taken to be as it was agreed: asking a group of a hundred thousand about each of its members costs more
 * than all else, and whoever writes finds out.
 */
final class AdoptionSearches {

    /** A person looks at one; the worker takes hundreds in hand. */
    private static final int FEW = 5;

    private final PersonEntries people;
    private final Map<EntryKey, FoundEntries> entries = new HashMap<>();
    private final Map<EntryKey, Map<Reference, FoundEntries>> references = new HashMap<>();
    private final boolean few;

    AdoptionSearches(Collection<EntryQuery> queries, PersonEntries people, Searches searches) {
        this.people = people;
        this.few = queries.size() <= FEW;
        for (var query : queries) {
            var adoption = query.adoption();
            if (adoption != null) {
                entries.put(query.key(), new FoundEntries(searches.person(adoption.dn())));
                if (few) {
                    references.put(query.key(), naming(adoption));
                }
            }
        }
    }

    private static Map<Reference, FoundEntries> naming(Adoption adoption) {
        var naming = new HashMap<Reference, FoundEntries>();
        adoption.references().forEach(one -> naming.put(one, new FoundEntries(Searches.reference(one, adoption.dn()))));
        return naming;
    }

    static AdoptionSearches none(PersonEntries people, Searches searches) {
        return new AdoptionSearches(List.of(), people, searches);
    }

    Collection<FoundEntries> all() {
        var all = new ArrayList<>(entries.values());
        references.values().forEach(naming -> all.addAll(naming.values()));
        return all;
    }

    Stream<FoundEntries> of(EntryQuery query) {
        return Stream.concat(
                Stream.ofNullable(entries.get(query.key())),
                references.getOrDefault(query.key(), Map.of()).values().stream());
    }

    Set<Reference> references(EntryQuery query) {
        var adoption = query.adoption();
        if (adoption != null && !few) {
            return Set.copyOf(adoption.references());
        }
        return references.getOrDefault(query.key(), Map.of()).entrySet().stream()
                .filter(one -> !one.getValue().entries().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Once the entry bears the account's mark it stands like any other; for a closed account none is taken over. */
    EntryState state(EntryQuery query, PersonLookup below) {
        var adoption = query.adoption();
        if (adoption == null || below.isMarked(query.key()) || query.key().recycled()) {
            return below.state(query);
        }
        var found = entries.get(query.key());
        var agreed = Stream.concat(below.entries(), found == null ? Stream.empty() : found.entries().stream())
                .filter(entry ->
                        people.form().id(entry).filter(adoption.id()::equals).isPresent())
                .findFirst();
        return agreed.isEmpty() ? new EntryState.Gone(adoption.dn()) : below.adoptable(query, agreed.get());
    }
}
