package io.gatehouse.directory;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Counts the members of groups, also of one whose members the server gives by ranges. */
record GroupCounting(LDAPConnection connection, DirectoryTree tree) {

    Map<GroupName, GroupCensus> count(Collection<GroupName> groups) throws LDAPException {
        var counted = new HashMap<GroupName, GroupCensus>();
        for (var group : groups) {
            var entry = connection.searchForEntry(new SearchRequest(
                    tree.group(group).toString(),
                    SearchScope.BASE,
                    Filter.createPresenceFilter("objectClass"),
                    "member"));
            if (entry != null) {
                var counter = new Counter();
                var members = new ScannedMembers(connection, tree, counter);
                members.read(entry);
                members.readRest();
                counted.put(group, new GroupCensus(counter.people, counter.strangers));
            }
        }
        return counted;
    }

    private static final class Counter implements DirectoryVisitor {

        private int people;
        private int strangers;

        @Override
        public void person(ScannedPerson person) {
            throw new IllegalStateException(person.toString());
        }

        @Override
        public void member(ScannedGroup group, String username) {
            people++;
        }

        @Override
        public void stranger(ScannedGroup group, String dn) {
            strangers++;
        }

        @Override
        public boolean goOn() {
            return true;
        }
    }
}
