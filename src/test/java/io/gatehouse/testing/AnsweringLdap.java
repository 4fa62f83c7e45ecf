package io.gatehouse.testing;

import com.unboundid.ldap.listener.LDAPListener;
import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.listener.LDAPListenerConfig;
import com.unboundid.ldap.listener.LDAPListenerRequestHandler;
import com.unboundid.ldap.listener.ProxyRequestHandler;
import com.unboundid.ldap.protocol.AddRequestProtocolOp;
import com.unboundid.ldap.protocol.AddResponseProtocolOp;
import com.unboundid.ldap.protocol.BindRequestProtocolOp;
import com.unboundid.ldap.protocol.BindResponseProtocolOp;
import com.unboundid.ldap.protocol.CompareRequestProtocolOp;
import com.unboundid.ldap.protocol.DeleteRequestProtocolOp;
import com.unboundid.ldap.protocol.ExtendedRequestProtocolOp;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.ModifyDNRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyDNResponseProtocolOp;
import com.unboundid.ldap.protocol.ModifyRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyResponseProtocolOp;
import com.unboundid.ldap.protocol.ProtocolOp;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchResultDoneProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SingleServerSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An LDAP server that asks another one, and answers one kind of operation itself, with whatever result code it is told. */
public final class AnsweringLdap implements AutoCloseable {

    /** What is said along with the code. */
    public static final String WORDS = "said by the test";

    /** The kinds of operation that can be told apart; groups lie below {@code ou=groups}. */
    public enum Asked {
        BIND,
        SEARCH,
        ADD,
        CHANGE_OF_ENTRY,
        CHANGE_OF_GROUP,
        /** The change that gives a group the member that is nobody. */
        PLACEHOLDER,
        /** Another name or place for an entry or a group. */
        RENAME
    }

    private record Fault(Asked asked, ResultCode code) {

        boolean means(Asked operation) {
            return asked == operation || asked == Asked.CHANGE_OF_GROUP && operation == Asked.PLACEHOLDER;
        }
    }

    private final LDAPListener listener;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private volatile @Nullable Fault fault;

    /** @param target the port on loopback of the server that is asked */
    public AnsweringLdap(int target) {
        var forward = new ProxyRequestHandler(new SingleServerSet("127.0.0.1", target));
        var config = new LDAPListenerConfig(0, new Answering(forward));
        config.setListenAddress(InetAddress.getLoopbackAddress());
        listener = new LDAPListener(config);
        try {
            listener.startListening();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listener.getListenPort();
    }

    /** From now on, until {@link #heal()}. */
    public void answer(Asked asked, ResultCode code) {
        if (asked == Asked.BIND) {
            listener.closeAllConnections(false);
        }
        fault = new Fault(asked, code);
    }

    public void heal() {
        fault = null;
    }

    /** How many connections were opened so far. */
    public int connections() {
        return connections.get();
    }

    /** How many changes were passed on so far. */
    public int written() {
        return written.get();
    }

    @Override
    public void close() {
        listener.shutDown(true);
    }

    private final class Answering extends LDAPListenerRequestHandler {

        private final LDAPListenerRequestHandler forward;

        Answering(LDAPListenerRequestHandler forward) {
            this.forward = forward;
        }

        @Override
        public LDAPListenerRequestHandler newInstance(LDAPListenerClientConnection connection) throws LDAPException {
            connections.incrementAndGet();
            return new Answering(forward.newInstance(connection));
        }

        @Override
        public void closeInstance() {
            forward.closeInstance();
        }

        private LDAPMessage answered(Asked asked, int id, Answer answer, Supplier<LDAPMessage> otherwise) {
            var now = fault;
            return now == null || !now.means(asked)
                    ? otherwise.get()
                    : new LDAPMessage(id, answer.of(new LDAPResult(id, now.code(), WORDS, null, referral(now), null)));
        }

        private String[] referral(Fault now) {
            return now.code().equals(ResultCode.REFERRAL) ? new String[] {"ldap://127.0.0.1:1/"} : new String[0];
        }

        @Override
        public LDAPMessage processBindRequest(int id, BindRequestProtocolOp request, List<Control> controls) {
            return answered(
                    Asked.BIND,
                    id,
                    result -> new BindResponseProtocolOp(
                            result.getResultCode().intValue(), null, result.getDiagnosticMessage(), List.of(), null),
                    () -> forward.processBindRequest(id, request, controls));
        }

        /** The root DSE answers whatever happens to the tree. */
        @Override
        public LDAPMessage processSearchRequest(int id, SearchRequestProtocolOp request, List<Control> controls) {
            return request.getBaseDN().isEmpty() && request.getScope() == SearchScope.BASE
                    ? forward.processSearchRequest(id, request, controls)
                    : answered(
                            Asked.SEARCH,
                            id,
                            SearchResultDoneProtocolOp::new,
                            () -> forward.processSearchRequest(id, request, controls));
        }

        @Override
        public LDAPMessage processAddRequest(int id, AddRequestProtocolOp request, List<Control> controls) {
            return answered(Asked.ADD, id, AddResponseProtocolOp::new, () -> {
                written.incrementAndGet();
                return forward.processAddRequest(id, request, controls);
            });
        }

        @Override
        public LDAPMessage processModifyRequest(int id, ModifyRequestProtocolOp request, List<Control> controls) {
            return answered(asked(request), id, ModifyResponseProtocolOp::new, () -> {
                written.incrementAndGet();
                return forward.processModifyRequest(id, request, controls);
            });
        }

        private static Asked asked(ModifyRequestProtocolOp request) {
            if (!request.getDN().contains("ou=groups")) {
                return Asked.CHANGE_OF_ENTRY;
            }
            var joining = request.getModifications().stream()
                    .filter(change -> change.getModificationType().equals(ModificationType.ADD))
                    .flatMap(change -> Stream.of(change.getValues()));
            return joining.anyMatch(member -> member.startsWith("cn=nobody,"))
                    ? Asked.PLACEHOLDER
                    : Asked.CHANGE_OF_GROUP;
        }

        @Override
        public LDAPMessage processModifyDNRequest(int id, ModifyDNRequestProtocolOp request, List<Control> controls) {
            return answered(Asked.RENAME, id, ModifyDNResponseProtocolOp::new, () -> {
                written.incrementAndGet();
                return forward.processModifyDNRequest(id, request, controls);
            });
        }

        @Override
        public LDAPMessage processDeleteRequest(int id, DeleteRequestProtocolOp request, List<Control> controls) {
            return forward.processDeleteRequest(id, request, controls);
        }

        @Override
        public LDAPMessage processCompareRequest(int id, CompareRequestProtocolOp request, List<Control> controls) {
            return forward.processCompareRequest(id, request, controls);
        }

        @Override
        public LDAPMessage processExtendedRequest(int id, ExtendedRequestProtocolOp request, List<Control> controls) {
            return forward.processExtendedRequest(id, request, controls);
        }
    }

    @FunctionalInterface
    private interface Answer {
        ProtocolOp of(LDAPResult result);
    }
}
