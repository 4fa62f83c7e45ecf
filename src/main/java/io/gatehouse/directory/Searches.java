package io.gatehouse.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Collection;

/** The questions asked of the directory. Values go into filters as values, never as text. */
record Searches(PersonEntries entries) {

    static final String MEMBER = "member";

    /** Entries that carry the mark of one of the accounts, or have one of the usernames. */
    SearchRequest people(Collection<EntryKey> keys) {
        var any = new ArrayList<Filter>();
        for (var key : keys) {
            any.add(Filter.createEqualityFilter(
                    OwnedAttributes.MARK, key.account().toString()));
            any.add(entries.form().named(key.username()));
        }
        return amongNames(Filter.createORFilter(any), entries.requestedAttributes());
    }

    /** One entry wherever it lies, as far as it would be ours. */
    SearchRequest person(String dn) {
        return new SearchRequest(
                dn, SearchScope.BASE, Filter.createPresenceFilter("objectClass"), entries.requestedAttributes());
    }

    /** The group, if it names an entry so. */
    static SearchRequest reference(Adoption.Reference reference, String dn) {
        return new SearchRequest(
                reference.group(),
                SearchScope.BASE,
                Filter.createEqualityFilter(reference.attribute(), dn),
                SearchRequest.NO_ATTRIBUTES);
    }

    /** Entries in the recycle bin that carry the mark of one of the accounts or have the name that one is to have there. */
    SearchRequest recycled(Collection<EntryKey> keys) {
        var any = new ArrayList<Filter>();
        for (var key : keys) {
            any.add(Filter.createEqualityFilter(
                    OwnedAttributes.MARK, key.account().toString()));
            if (key.recycled()) {
                any.add(entries.form().named(key.username()));
            }
        }
        return search(tree().recycled(), SearchScope.SUB, Filter.createORFilter(any), entries.requestedAttributes());
    }

    /** The recycle bin itself. */
    SearchRequest bin() {
        return search(
                tree().recycled(),
                SearchScope.BASE,
                Filter.createPresenceFilter("objectClass"),
                SearchRequest.NO_ATTRIBUTES);
    }

    SearchRequest byMark(String account) {
        return amongNames(Filter.createEqualityFilter(OwnedAttributes.MARK, account), SearchRequest.NO_ATTRIBUTES);
    }

    SearchRequest byUsername(String username) {
        return amongNames(entries.form().named(username), OwnedAttributes.MARK);
    }

    /** Whether an entry may be used to sign in at this moment. */
    SearchRequest lockOf(EntryKey key) {
        return search(
                tree().person(key),
                SearchScope.BASE,
                Filter.createPresenceFilter("objectClass"),
                entries.features().lock().attribute());
    }

    /** The account's entry at its place, as far as these attributes go. */
    SearchRequest ours(EntryKey key, String... attributes) {
        return search(
                tree().person(key),
                SearchScope.BASE,
                Filter.createEqualityFilter(OwnedAttributes.MARK, key.account().toString()),
                attributes);
    }

    /** The names of everything below the base that lists an entry. */
    SearchRequest listing(DN entry) {
        return search(
                tree().base(),
                SearchScope.SUB,
                Filter.createEqualityFilter("member", entry.toString()),
                SearchRequest.NO_ATTRIBUTES);
    }

    /** The names of the groups that list a person; the members themselves can be very many and are not asked for. */
    SearchRequest membershipsOf(EntryKey key) {
        var person = tree().person(key.username()).toString();
        return search(
                tree().groups(),
                SearchScope.SUB,
                Filter.createEqualityFilter(MEMBER, person),
                SearchRequest.NO_ATTRIBUTES);
    }

    /** The names of all groups that list a person, also of those of others. */
    SearchRequest referencesTo(EntryKey key) {
        var person = tree().person(key.username()).toString();
        return search(
                tree().base(),
                SearchScope.SUB,
                Filter.createEqualityFilter(MEMBER, person),
                SearchRequest.NO_ATTRIBUTES);
    }

    /** The group, if it lists an entry of this name. */
    SearchRequest membership(GroupName group, String dn) {
        return search(
                tree().group(group),
                SearchScope.BASE,
                Filter.createEqualityFilter(MEMBER, dn),
                SearchRequest.NO_ATTRIBUTES);
    }

    /** Whose copy an entry says it is. */
    SearchRequest mark(DN entry) {
        return search(entry, SearchScope.BASE, Filter.createPresenceFilter("objectClass"), OwnedAttributes.MARK);
    }

    SearchRequest existence(GroupName group) {
        return existence(tree().group(group));
    }

    SearchRequest existence(DN entry) {
        return search(entry, SearchScope.BASE, Filter.createPresenceFilter("objectClass"), SearchRequest.NO_ATTRIBUTES);
    }

    /** The names of all that lies directly in an entry. */
    SearchRequest children(DN entry) {
        return search(entry, SearchScope.ONE, Filter.createPresenceFilter("objectClass"), SearchRequest.NO_ATTRIBUTES);
    }

    /** Names have to be looked for wherever they have to be unique. */
    private SearchRequest amongNames(Filter filter, String... attributes) {
        var request = search(entries.form().namesBelow(), SearchScope.SUB, filter, attributes);
        request.addControls(entries.form().searchControls());
        return request;
    }

    private DirectoryTree tree() {
        return entries.tree();
    }

    private static SearchRequest search(DN base, SearchScope scope, Filter filter, String... attributes) {
        return new SearchRequest(base.toString(), scope, filter, attributes);
    }
}
