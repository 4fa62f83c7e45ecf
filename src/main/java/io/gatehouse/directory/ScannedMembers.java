package io.gatehouse.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;

/**
 * Shows a visitor who is in which group. Some servers give the members of a large group by ranges
 * ({@code member;range=0-1499}, MS-ADTS 3.1.1.3.1.3.3); what is left of such groups is asked for afterwards.
 */
final class ScannedMembers {

    private static final String RANGE = "range=";
    private static final String MEMBER = "member";

    private final LDAPConnection connection;
    private final DirectoryTree tree;
    private final DirectoryVisitor visitor;
    private final MemberNames names;
    private final ArrayDeque<Rest> rests = new ArrayDeque<>();

    ScannedMembers(LDAPConnection connection, DirectoryTree tree, DirectoryVisitor visitor) {
        this.connection = connection;
        this.tree = tree;
        this.visitor = visitor;
        this.names = new MemberNames(tree);
    }

    /** What a server has not told of a group yet: the members from this number on. */
    private record Rest(String dn, int from) {}

    /** Members become text one by one: the library keeps the text of all when it is asked for it, next to their bytes. */
    void read(SearchResultEntry entry) {
        var group = new ScannedGroup(entry.getDN(), PersonLookup.groupName(tree, entry));
        for (var attribute : entry.getAttributesWithOptions(MEMBER, null)) {
            for (var member : attribute.getRawValues()) {
                show(group, new String(member.getValue(), StandardCharsets.UTF_8));
            }
            rest(group.dn(), attribute).ifPresent(rests::add);
        }
    }

    void readRest() throws LDAPException {
        while (!rests.isEmpty() && visitor.goOn()) {
            var rest = rests.remove();
            var more = connection.searchForEntry(new SearchRequest(
                    rest.dn(),
                    SearchScope.BASE,
                    Filter.createPresenceFilter("objectClass"),
                    "%s;%s%d-*".formatted(MEMBER, RANGE, rest.from())));
            if (more != null) {
                read(more);
            }
        }
    }

    private void show(ScannedGroup group, String member) {
        var username = names.username(member);
        if (username.isPresent()) {
            visitor.member(group, username.get());
        } else if (!isNobody(member)) {
            visitor.stranger(group, member);
        }
    }

    private boolean isNobody(String member) {
        try {
            return tree.nobody().equals(new DN(member));
        } catch (LDAPException e) {
            return false;
        }
    }

    private static Optional<Rest> rest(String dn, Attribute attribute) {
        return attribute.getOptions().stream()
                .map(option -> option.toLowerCase(Locale.ROOT))
                .filter(option -> option.startsWith(RANGE) && !option.endsWith("*"))
                .map(option -> option.substring(option.indexOf('-') + 1))
                .map(last -> new Rest(dn, Integer.parseInt(last) + 1))
                .findFirst();
    }
}
