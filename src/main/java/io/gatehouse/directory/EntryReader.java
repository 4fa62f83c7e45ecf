package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.common.AccountId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads many people at once: their entries by the hundred, their memberships and the groups in question beside them. */
final class EntryReader {

    private static final int KEYS_PER_SEARCH = 100;

    private final Pipeline pipeline;
    private final PersonEntries people;
    private final Searches searches;
    private final KnownGroups knownGroups;

    EntryReader(Pipeline pipeline, PersonEntries people, KnownGroups knownGroups) {
        this.pipeline = pipeline;
        this.people = people;
        this.searches = new Searches(people);
        this.knownGroups = knownGroups;
    }

    Map<AccountId, DirectoryState> read(Collection<EntryQuery> queries) throws LDAPException {
        var keys = queries.stream().map(EntryQuery::key).toList();
        var unsure = unsure(queries.stream().flatMap(query -> query.groups().stream()));
        var questions = new Questions(keys, former(queries), unsure, new AdoptionSearches(queries, people, searches));
        questions.ask();
        var missing = questions.missingGroups();
        var states = new LinkedHashMap<AccountId, DirectoryState>();
        queries.forEach(query -> states.put(query.key().account(), questions.state(query, missing)));
        return states;
    }

    Optional<Set<GroupName>> missing(Collection<GroupName> groups) throws LDAPException {
        var unsure = groups.stream().distinct().toList();
        var questions = new Questions(List.of(), List.of(), unsure, AdoptionSearches.none(people, searches));
        questions.ask();
        var missing = questions.missingGroups();
        var known = unsure.stream().filter(knownGroups::contains).count();
        return missing.size() + known == unsure.size() ? Optional.of(missing) : Optional.empty();
    }

    private static List<EntryKey> former(Collection<EntryQuery> queries) {
        return queries.stream().flatMap(EntryQuery::formerKeys).toList();
    }

    private List<GroupName> unsure(Stream<GroupName> groups) {
        return groups.filter(group -> !knownGroups.contains(group)).distinct().toList();
    }

    /** One round of searches and its answers. */
    private final class Questions {

        private final Map<EntryKey, FoundEntries> entries = new HashMap<>();
        private final Map<EntryKey, FoundEntries> recycled = new HashMap<>();
        private final Map<EntryKey, FoundEntries> memberships = new LinkedHashMap<>();
        private final Map<GroupName, FoundEntries> groups = new LinkedHashMap<>();
        private final Map<FoundEntries, LDAPResult> results = new HashMap<>();
        private final AdoptionSearches adoptions;
        private final FormerReferences references;

        Questions(List<EntryKey> keys, List<EntryKey> former, List<GroupName> unsure, AdoptionSearches adoptions) {
            this.adoptions = adoptions;
            this.references = new FormerReferences(former, people);
            for (int from = 0; from < keys.size(); from += KEYS_PER_SEARCH) {
                var some = keys.subList(from, Math.min(from + KEYS_PER_SEARCH, keys.size()));
                var search = new FoundEntries(searches.people(some));
                some.forEach(key -> entries.put(key, search));
                if (people.binLiesApart()) {
                    var bin = new FoundEntries(searches.recycled(some));
                    some.forEach(key -> recycled.put(key, bin));
                }
            }
            Stream.concat(keys.stream(), former.stream())
                    .forEach(key -> memberships.put(key, new FoundEntries(searches.membershipsOf(key))));
            unsure.forEach(group -> groups.put(group, new FoundEntries(searches.existence(group))));
        }

        void ask() throws LDAPException {
            var all = new ArrayList<>(new HashSet<>(entries.values()));
            all.addAll(new HashSet<>(recycled.values()));
            all.addAll(memberships.values());
            all.addAll(groups.values());
            all.addAll(adoptions.all());
            all.addAll(references.all());
            var answers = pipeline.send(all);
            for (int i = 0; i < answers.size(); i++) {
                results.put(all.get(i), answers.get(i));
            }
        }

        /** Only groups the server positively does not have; one it could not be asked about counts as there. */
        Set<GroupName> missingGroups() {
            var missing = new HashSet<GroupName>();
            groups.forEach((group, search) -> {
                var code = result(search).getResultCode();
                if (code.equals(ResultCode.NO_SUCH_OBJECT)) {
                    missing.add(group);
                    knownGroups.missed(group);
                } else if (code.equals(ResultCode.SUCCESS)) {
                    knownGroups.saw(Set.of(group));
                }
            });
            return missing;
        }

        DirectoryState state(EntryQuery query, Set<GroupName> missing) {
            var entry = found(query);
            var groupsOf = memberships.get(query.key());
            if (groupsOf == null || entry instanceof EntryState.Unknown) {
                return new DirectoryState(entry, Set.of(), Set.of());
            }
            var formerly = query.formerKeys().toList();
            var unread = Stream.concat(Stream.of(groupsOf), formerly.stream().map(this::memberships))
                    .filter(search -> !complete(search))
                    .findFirst();
            if (unread.isPresent()) {
                return DirectoryState.unknown(failure(unread.get()));
            }
            var unasked = Stream.concat(
                            adoptions.of(query).filter(search -> !answered(search)),
                            references.of(query).filter(search -> !FormerReferences.isAnswer(result(search))))
                    .findFirst();
            if (unasked.isPresent()) {
                return DirectoryState.unknown(failure(unasked.get()));
            }
            var absent = query.groups().stream().filter(missing::contains).collect(Collectors.toSet());
            return new DirectoryState(
                    entry,
                    groups(groupsOf),
                    absent,
                    formerly.stream().collect(Collectors.toMap(EntryKey::username, key -> groups(memberships(key)))),
                    id(query.key()),
                    adoptions.references(query),
                    references.found(query));
        }

        private FoundEntries memberships(EntryKey key) {
            return Objects.requireNonNull(memberships.get(key));
        }

        private Set<GroupName> groups(FoundEntries search) {
            return search.entries().stream()
                    .flatMap(group -> PersonLookup.groupName(people.tree(), group).stream())
                    .collect(Collectors.toSet());
        }

        private EntryState found(EntryQuery query) {
            var search = entries.get(query.key());
            if (search == null || !complete(search)) {
                return new EntryState.Unknown(search == null ? unanswered() : failure(search));
            }
            var bin = recycled.get(query.key());
            return bin == null || complete(bin) || isMissing(bin)
                    ? adoptions.state(query, lookup(query.key()))
                    : new EntryState.Unknown(failure(bin));
        }

        private @Nullable EntryId id(EntryKey key) {
            return entries.containsKey(key) ? lookup(key).id(key).orElse(null) : null;
        }

        private PersonLookup lookup(EntryKey key) {
            var found = new ArrayList<>(Objects.requireNonNull(entries.get(key)).entries());
            var bin = recycled.get(key);
            if (bin != null) {
                found.addAll(bin.entries());
            }
            return new PersonLookup(people, found);
        }

        /** A directory that has no recycle bin yet has nothing in it. */
        private boolean isMissing(FoundEntries search) {
            return result(search).getResultCode().equals(ResultCode.NO_SUCH_OBJECT);
        }

        private boolean complete(FoundEntries search) {
            return result(search).getResultCode().equals(ResultCode.SUCCESS) && !search.referred();
        }

        /** An entry or group that is not there is an answer as well. */
        private boolean answered(FoundEntries search) {
            return complete(search) || result(search).getResultCode().equals(ResultCode.NO_SUCH_OBJECT);
        }

        private DirectoryFailure failure(FoundEntries search) {
            return search.referred()
                    ? new DirectoryFailure.Operator(ResultCode.REFERRAL_INT_VALUE, "the tree is spread over servers")
                    : ResultCodes.failure(result(search));
        }

        private LDAPResult result(FoundEntries search) {
            return results.getOrDefault(search, new LDAPResult(0, ResultCode.LOCAL_ERROR));
        }

        private DirectoryFailure unanswered() {
            return ResultCodes.failure(new LDAPResult(0, ResultCode.LOCAL_ERROR));
        }
    }
}
