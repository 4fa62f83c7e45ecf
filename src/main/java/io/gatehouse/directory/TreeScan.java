package io.gatehouse.directory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.function.Consumer;

/**
 * Reads people and groups from end to end in pages (RFC 2696), over one connection because a page's cookie is worth nothing on
 * another. Entries are handed on as they arrive and not kept.
 */
final class TreeScan {

    private static final int PAGE = 500;

    private final LDAPConnection connection;
    private final DirectoryVisitor visitor;

    TreeScan(LDAPConnection connection, DirectoryVisitor visitor) {
        this.connection = connection;
        this.visitor = visitor;
    }

    /** @throws LDAPException when not everything could be read; what was shown until then is not all there is */
    void run(PersonEntries entries) throws LDAPException {
        var tree = entries.tree();
        people(entries, Place.PEOPLE);
        bin(entries);
        var members = new ScannedMembers(connection, tree, visitor);
        pages(tree.groups().toString(), members::read, "member");
        members.readRest();
    }

    private void people(PersonEntries entries, Place place) throws LDAPException {
        var people = new ScannedPeople(entries, place);
        pages(
                entries.tree().place(place).toString(),
                entry -> people.read(entry).ifPresent(visitor::person),
                entries.requestedAttributes());
    }

    /** A directory that has no recycle bin yet has nothing in it. */
    private void bin(PersonEntries entries) throws LDAPException {
        try {
            people(entries, Place.BIN);
        } catch (LDAPException e) {
            if (!e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                throw e;
            }
        }
    }

    private void pages(String base, Consumer<SearchResultEntry> reader, String... attributes) throws LDAPException {
        ASN1OctetString cookie = null;
        boolean more = visitor.goOn();
        while (more) {
            var request = new SearchRequest(
                    new EachEntry(reader),
                    base,
                    SearchScope.SUB,
                    Filter.createPresenceFilter("objectClass"),
                    attributes);
            request.addControl(new SimplePagedResultsControl(PAGE, cookie, false));
            var answer = SimplePagedResultsControl.get(connection.search(request));
            cookie = answer != null && answer.moreResultsToReturn() ? answer.getCookie() : null;
            more = cookie != null && visitor.goOn();
        }
    }

    /** A tree that is spread over servers is not read as a whole, so that reading counts as failed. */
    private record EachEntry(Consumer<SearchResultEntry> reader) implements SearchResultListener {

        private static final long serialVersionUID = 1;

        @Override
        public void searchEntryReturned(SearchResultEntry entry) {
            reader.accept(entry);
        }

        @Override
        public void searchReferenceReturned(SearchResultReference reference) {
            throw new SpreadTreeException();
        }
    }

    /** Carries the referral out of the library's listener. */
    static final class SpreadTreeException extends RuntimeException {

        private static final long serialVersionUID = 1;

        DirectoryFailure failure() {
            return new DirectoryFailure.Operator(ResultCode.REFERRAL_INT_VALUE, "the tree is spread over servers");
        }
    }
}
