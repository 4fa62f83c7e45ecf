package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks in the whole tree for groups that name people by a former username. Where Gatehouse may not look there is nothing
 * for it to do. A domain lets references follow by itself and is not asked.
 */
final class FormerReferences {

    private static final Set<ResultCode> ANSWERS = Set.of(
            ResultCode.SUCCESS, ResultCode.NO_SUCH_OBJECT, ResultCode.INSUFFICIENT_ACCESS_RIGHTS, ResultCode.REFERRAL);

    private final DirectoryTree tree;
    private final Map<EntryKey, FoundEntries> searches = new LinkedHashMap<>();

    FormerReferences(List<EntryKey> former, PersonEntries people) {
        this.tree = people.tree();
        if (!people.features().groups().checksMembers()) {
            var questions = new Searches(people);
            former.forEach(key -> searches.put(key, new FoundEntries(questions.referencesTo(key))));
        }
    }

    Collection<FoundEntries> all() {
        return searches.values();
    }

    Stream<FoundEntries> of(EntryQuery query) {
        return query.formerKeys().map(searches::get).filter(Objects::nonNull);
    }

    static boolean isAnswer(LDAPResult result) {
        return ANSWERS.contains(result.getResultCode());
    }

    Set<FormerReference> found(EntryQuery query) {
        return query.formerKeys()
                .filter(searches::containsKey)
                .flatMap(key -> Objects.requireNonNull(searches.get(key)).entries().stream()
                        .map(group -> reference(key, group)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private FormerReference reference(EntryKey former, SearchResultEntry group) {
        return new FormerReference(
                new Adoption.Reference(group.getDN(), Searches.MEMBER),
                PersonLookup.groupName(tree, group).orElse(null),
                tree.person(former).toString());
    }
}
