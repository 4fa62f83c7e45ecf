package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPoolHealthCheck;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.ServerSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Connects and binds at the current server, or when that fails at the next one; connections to another server than the current
 * one are not used any more.
 */
final class ServerChoice extends ServerSet {

    private final List<ServerSet> servers;
    private final CurrentServer current;

    ServerChoice(List<ServerSet> servers, CurrentServer current) {
        this.servers = List.copyOf(servers);
        this.current = current;
    }

    /** So that a server which takes connections and then answers nothing is passed over as well. */
    @Override
    public boolean includesAuthentication() {
        return true;
    }

    @Override
    public boolean includesPostConnectProcessing() {
        return true;
    }

    @Override
    public LDAPConnection getConnection() throws LDAPException {
        return getConnection(null);
    }

    @Override
    public LDAPConnection getConnection(@Nullable LDAPConnectionPoolHealthCheck check) throws LDAPException {
        int first = current.index();
        LDAPException failure = null;
        for (int step = 0; step < servers.size(); step++) {
            int server = (first + step) % servers.size();
            try {
                var connection = servers.get(server).getConnection();
                connection.setConnectionName(name(server));
                if (step > 0) {
                    current.use(server);
                }
                return connection;
            } catch (LDAPException e) {
                failure = failure == null ? e : failure;
            }
        }
        throw failure == null ? new LDAPException(ResultCode.CONNECT_ERROR, "No server is configured") : failure;
    }

    /** For the pool: asks before each use of a connection whether it leads to the server that is spoken to now. */
    LDAPConnectionPoolHealthCheck check() {
        return new LDAPConnectionPoolHealthCheck() {
            @Override
            public void ensureConnectionValidForCheckout(LDAPConnection connection) throws LDAPException {
                lookForTheFirst();
                if (!name(current.index()).equals(connection.getConnectionName())) {
                    throw new LDAPException(ResultCode.SERVER_DOWN, "Another server is spoken to now");
                }
            }
        };
    }

    private static String name(int server) {
        return "server " + server;
    }

    private void lookForTheFirst() {
        if (current.isTimeToLook()) {
            try {
                servers.getFirst().getConnection().close();
                current.looked(true);
            } catch (LDAPException e) {
                current.looked(false);
            }
        }
    }
}
