package io.gatehouse.directory;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import io.gatehouse.security.AuthorityFile;
import io.gatehouse.security.LdapServer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** Opens connections to one of the configured servers at a time, with every time-out set and certificates checked. */
final class LdapConnections {

    /** A group of half a million members is one message of some 40 MB; the library's own limit of 20 MB looks like a lost server. */
    private static final int MAX_MESSAGE_BYTES = 256 * 1024 * 1024;

    private final LdapServer server;
    private final DirectorySettings settings;
    private final CurrentServer current;

    LdapConnections(LdapServer server, DirectorySettings settings, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.current = new CurrentServer(clock, settings.returnAfter());
    }

    /** A pool that starts empty, so that the application starts without the directory, and that leaves every retry to its user. */
    LDAPConnectionPool pool() {
        return pool(options(), settings.connections());
    }

    /**
     * A pool of one connection that hands over each entry before it reads the next, so that an answer of any length, or a
     * group of any size after another, takes the memory of one entry.
     */
    LDAPConnectionPool forReading() {
        var options = options();
        options.setUseSynchronousMode(true);
        return pool(options, 1);
    }

    private LDAPConnectionPool pool(LDAPConnectionOptions options, int connections) {
        try {
            var bind = new SimpleBindRequest(server.bindDn(), server.bindPassword());
            var servers = new ServerChoice(servers(options, bind), current);
            var pool = new LDAPConnectionPool(servers, bind, 0, connections, null, false);
            pool.setHealthCheck(servers.check());
            pool.setRetryFailedOperationsDueToInvalidConnections(false);
            pool.setMaxWaitTimeMillis(settings.responseTimeout().toMillis());
            pool.setCreateIfNecessary(true);
            pool.setConnectionPoolName("directory");
            return pool;
        } catch (LDAPException | GeneralSecurityException e) {
            throw new IllegalStateException("The LDAP settings cannot be used: " + e.getMessage(), e);
        }
    }

    private List<ServerSet> servers(LDAPConnectionOptions options, BindRequest bind)
            throws LDAPException, GeneralSecurityException {
        var sets = new ArrayList<ServerSet>();
        for (var url : server.urls()) {
            sets.add(single(new LDAPURL(url), options, bind));
        }
        return sets;
    }

    private ServerSet single(LDAPURL url, LDAPConnectionOptions options, BindRequest bind)
            throws GeneralSecurityException {
        var sockets = url.getScheme().equals("ldaps") ? tls().createSSLSocketFactory() : SocketFactory.getDefault();
        return new SingleServerSet(url.getHost(), url.getPort(), sockets, options, bind, startTls());
    }

    private @Nullable PostConnectProcessor startTls() throws GeneralSecurityException {
        return server.startTls() ? new StartTLSPostConnectProcessor(tls().createSSLSocketFactory()) : null;
    }

    private SSLUtil tls() throws GeneralSecurityException {
        return new SSLUtil(trusted());
    }

    private TrustManager trusted() throws GeneralSecurityException {
        var certificates = server.caCertificates();
        return certificates == null
                ? JVMDefaultTrustManager.getInstance()
                : new AuthorityFile(certificates, file -> new PEMFileTrustManager(file.toFile()));
    }

    private LDAPConnectionOptions options() {
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) settings.connectTimeout().toMillis());
        options.setResponseTimeoutMillis(settings.responseTimeout().toMillis());
        options.setAbandonOnTimeout(true);
        options.setFollowReferrals(false);
        options.setBindWithDNRequiresPassword(true);
        options.setSSLSocketVerifier(new HostNameCheck());
        options.setMaxMessageSize(MAX_MESSAGE_BYTES);
        options.setUseTCPNoDelay(true);
        options.setUseKeepAlive(true);
        return options;
    }
}
