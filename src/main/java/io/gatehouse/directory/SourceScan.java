package io.gatehouse.directory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;

/** Reads everything below a base in pages (RFC 2696), handing entries on as they arrive. */
final class SourceScan implements SearchResultListener {

    private static final long serialVersionUID = 1;
    private static final int PAGE = 500;

    private final transient LDAPConnection connection;
    private final transient PersonForm form;
    private final transient SourceVisitor visitor;

    SourceScan(LDAPConnection connection, PersonForm form, SourceVisitor visitor) {
        this.connection = connection;
        this.form = form;
        this.visitor = visitor;
    }

    void run(String base, String... attributes) throws LDAPException {
        ASN1OctetString cookie = null;
        boolean more = visitor.goOn();
        while (more) {
            var request = new SearchRequest(
                    this, base, SearchScope.SUB, Filter.createPresenceFilter("objectClass"), attributes);
            request.addControl(new SimplePagedResultsControl(PAGE, cookie, false));
            var answer = SimplePagedResultsControl.get(connection.search(request));
            cookie = answer != null && answer.moreResultsToReturn() ? answer.getCookie() : null;
            more = cookie != null && visitor.goOn();
        }
    }

    @Override
    public void searchEntryReturned(SearchResultEntry entry) {
        try {
            visitor.entry(SourceEntries.of(entry, form.id(entry).orElse(null)));
        } catch (LDAPException e) {
            visitor.broken(0, entry.getDN() + ": " + e.getMessage());
        }
    }

    @Override
    public void searchReferenceReturned(SearchResultReference reference) {
        visitor.broken(0, "Lies on another server: " + String.join(", ", reference.getReferralURLs()));
    }
}
