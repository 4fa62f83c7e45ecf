package io.gatehouse.bench;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.AsyncResultListener;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPRequest;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyDNRequest;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import io.gatehouse.security.LdapServer;
import io.gatehouse.testing.Slapd;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The least that has to be said to the server for the same outcome: adds sent ahead over four connections, one modification
 * for each group and batch. Nothing is looked up, planned or remembered. What it reaches is the limit.
 */
final class RawDirectory implements AutoCloseable {

    private static final int CONNECTIONS = 5;
    private static final int WINDOW = 32;
    private static final int PAGE = 500;

    /** Changing many members of a group of a hundred thousand takes a second, and dozens wait in line. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final List<LDAPConnection> connections = new ArrayList<>();

    RawDirectory(LdapServer server) throws LDAPException {
        var url = URI.create(server.urls().getFirst());
        for (int i = 0; i < CONNECTIONS; i++) {
            var options = new LDAPConnectionOptions();
            options.setMaxMessageSize(256 * 1024 * 1024);
            options.setUseSynchronousMode(i == 0);
            options.setResponseTimeoutMillis(PATIENCE.toMillis());
            connections.add(
                    new LDAPConnection(options, url.getHost(), url.getPort(), server.bindDn(), server.bindPassword()));
        }
    }

    /** The connection for one request after the other. */
    LDAPConnection one() {
        return connections.getFirst();
    }

    static String person(String username) {
        return "uid=" + username + ",ou=people," + Slapd.BASE;
    }

    void makeGroup(String group) throws LDAPException {
        one().add(
                        group,
                        List.of(
                                new Attribute("objectClass", "groupOfNames"),
                                new Attribute("member", "cn=nobody," + Slapd.BASE)));
    }

    void grouped(List<Entry> people, List<String> groups, int batch) throws Exception {
        for (int from = 0; from < people.size(); from += batch) {
            var some = people.subList(from, Math.min(from + batch, people.size()));
            pipelined(some.stream().<LDAPRequest>map(AddRequest::new).toList());
            var names = some.stream().map(Entry::getDN).toArray(String[]::new);
            pipelined(groups.stream()
                    .<LDAPRequest>map(group -> join(group, names))
                    .toList());
        }
    }

    void oneByOne(List<Entry> people, List<String> groups) throws LDAPException {
        for (var person : people) {
            one().add(person);
            for (var group : groups) {
                one().modify(join(group, person.getDN()));
            }
        }
    }

    static ModifyRequest join(String group, String... names) {
        return new ModifyRequest(group, new Modification(ModificationType.ADD, "member", names));
    }

    /** All of them on their way at once, as far as the windows of four connections go. */
    void pipelined(List<? extends LDAPRequest> requests) throws Exception {
        var pending = new ArrayDeque<AsyncRequestID>();
        for (int i = 0; i < requests.size(); i++) {
            if (pending.size() >= WINDOW * (CONNECTIONS - 1)) {
                await(pending);
            }
            pending.add(send(connections.get(1 + i % (CONNECTIONS - 1)), requests.get(i)));
        }
        while (!pending.isEmpty()) {
            await(pending);
        }
    }

    private static AsyncRequestID send(LDAPConnection connection, LDAPRequest request) throws LDAPException {
        AsyncResultListener nobody = (id, result) -> {};
        return switch (request) {
            case AddRequest add -> connection.asyncAdd(add, nobody);
            case ModifyDNRequest move -> connection.asyncModifyDN(move, nobody);
            default -> connection.asyncModify((ModifyRequest) request, nobody);
        };
    }

    private static void await(Queue<AsyncRequestID> pending) throws InterruptedException, TimeoutException {
        LDAPResult result = pending.remove().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!result.getResultCode().equals(ResultCode.SUCCESS)) {
            throw new IllegalStateException(result.toString());
        }
    }

    /** A person's entry and the names of the groups that list it. */
    void find(String username) throws LDAPException {
        one().search("ou=people," + Slapd.BASE, SearchScope.SUB, Filter.createEqualityFilter("uid", username));
        one().search(
                        "ou=groups," + Slapd.BASE,
                        SearchScope.SUB,
                        Filter.createEqualityFilter("member", person(username)),
                        "1.1");
    }

    /** Reads a part of the tree from end to end in pages, keeping nothing. Returns the number of entries. */
    long read(String base, String... attributes) throws LDAPException {
        var count = new Counter();
        ASN1OctetString cookie = null;
        do {
            var request = new SearchRequest(count, base, SearchScope.SUB, "(objectClass=*)", attributes);
            request.addControl(new SimplePagedResultsControl(PAGE, cookie));
            var answer = SimplePagedResultsControl.get(one().search(request));
            cookie = answer.moreResultsToReturn() ? answer.getCookie() : null;
        } while (cookie != null);
        return count.entries;
    }

    @Override
    public void close() {
        connections.forEach(LDAPConnection::close);
    }

    private static final class Counter implements SearchResultListener {

        private static final long serialVersionUID = 1;

        private long entries;

        @Override
        public void searchEntryReturned(SearchResultEntry entry) {
            entries++;
        }

        @Override
        public void searchReferenceReturned(SearchResultReference reference) {
            throw new IllegalStateException(reference.toString());
        }
    }
}
