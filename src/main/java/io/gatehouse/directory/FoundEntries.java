package io.gatehouse.directory;

import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.AsyncSearchResultListener;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A search to be pipelined, and what it has found; complete only when its result says so and no referral came. */
final class FoundEntries implements Pipeline.Submission, AsyncSearchResultListener {

    private static final long serialVersionUID = 1;

    private final SearchRequest template;
    private final transient List<SearchResultEntry> entries = new CopyOnWriteArrayList<>();
    private volatile boolean referred;

    FoundEntries(SearchRequest template) {
        this.template = template;
    }

    List<SearchResultEntry> entries() {
        return entries;
    }

    /** A part of the answer lies on another server: what was found here is not all there is. */
    boolean referred() {
        return referred;
    }

    @Override
    public AsyncRequestID submit(LDAPConnection connection) throws LDAPException {
        var request = new SearchRequest(
                this, template.getBaseDN(), template.getScope(), template.getFilter(), template.getAttributes());
        request.setControls(template.getControls());
        return connection.asyncSearch(request);
    }

    @Override
    public void searchEntryReturned(SearchResultEntry entry) {
        entries.add(entry);
    }

    @Override
    public void searchReferenceReturned(SearchResultReference reference) {
        referred = true;
    }

    @Override
    public void searchResultReceived(AsyncRequestID request, SearchResult result) {
        // The result is awaited on the request itself.
    }
}
