package io.gatehouse.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Collection;

/** The questions asked of the directory. Values go into filters as values, never as text. */
record Searches(DirectoryTree tree) {

    /** Entries that carry the mark of one of the accounts, or have one of the usernames. */
    SearchRequest people(Collection<EntryKey> keys) {
        var any = new ArrayList<Filter>();
        for (var key : keys) {
            any.add(Filter.createEqualityFilter(
                    OwnedAttributes.MARK, key.account().toString()));
            any.add(Filter.createEqualityFilter("uid", key.username()));
        }
        return search(tree.people(), SearchScope.SUB, Filter.createORFilter(any), PersonEntries.requestedAttributes());
    }

    SearchRequest byMark(String account) {
        return search(
                tree.people(),
                SearchScope.SUB,
                Filter.createEqualityFilter(OwnedAttributes.MARK, account),
                SearchRequest.NO_ATTRIBUTES);
    }

    SearchRequest byUsername(String username) {
        return search(
                tree.people(), SearchScope.SUB, Filter.createEqualityFilter("uid", username), OwnedAttributes.MARK);
    }

    /** The names of the groups that list a person; the members themselves can be very many and are not asked for. */
    SearchRequest membershipsOf(EntryKey key) {
        var person = tree.person(key.username()).toString();
        return search(
                tree.groups(),
                SearchScope.SUB,
                Filter.createEqualityFilter("member", person),
                SearchRequest.NO_ATTRIBUTES);
    }

    SearchRequest existence(GroupName group) {
        return search(
                tree.group(group),
                SearchScope.BASE,
                Filter.createPresenceFilter("objectClass"),
                SearchRequest.NO_ATTRIBUTES);
    }

    private static SearchRequest search(DN base, SearchScope scope, Filter filter, String... attributes) {
        return new SearchRequest(base.toString(), scope, filter, attributes);
    }
}
