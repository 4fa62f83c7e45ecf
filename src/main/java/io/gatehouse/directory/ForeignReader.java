package io.gatehouse.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.directory.ForeignContent.GroupFound;
import java.util.List;

/** Reads what others wrote about one account, for somebody who wants to see it. */
record ForeignReader(LDAPConnectionPool pool, DirectoryFeatures features) {

    ForeignContent read(EntryKey key) throws LDAPException {
        var people = new PersonEntries(features);
        var searches = new Searches(people);
        var attributes = new ForeignAttributes(people);
        // A domain's schema has hundreds of attributes that the server itself writes: the usual ones are asked for
        // there.
        var schema = features.kind() == DirectoryKind.ACTIVE_DIRECTORY ? null : pool.getSchema();
        var entry = pool.searchForEntry(searches.ours(key, attributes.requested(schema)));
        if (entry == null) {
            return new ForeignContent.NoEntry();
        }
        return new ForeignContent.Found(attributes.of(entry, key), groups(searches, entry.getParsedDN()));
    }

    private List<GroupFound> groups(Searches searches, DN entry) throws LDAPException {
        return pool.search(searches.listing(entry)).getSearchEntries().stream()
                .map(group -> new GroupFound(group.getDN(), PersonLookup.groupName(features.tree(), group)))
                .toList();
    }

    static ForeignContent unread(LDAPException failure) {
        return failure.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)
                ? new ForeignContent.NoEntry()
                : new ForeignContent.Unread(ResultCodes.failure(failure));
    }
}
