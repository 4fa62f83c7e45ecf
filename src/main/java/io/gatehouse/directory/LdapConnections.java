package io.gatehouse.directory;

import com.unboundid.ldap.sdk.FailoverServerSet;
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
import io.gatehouse.security.LdapServer;
import java.security.GeneralSecurityException;
import java.security.KeyStoreException;
import javax.net.SocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** Opens connections to the configured servers, the first that answers, with every time-out set and certificates checked. */
final class LdapConnections {

    /** A group of half a million members is one message of some 40 MB; the library's own limit of 20 MB looks like a lost server. */
    private static final int MAX_MESSAGE_BYTES = 256 * 1024 * 1024;

    private final LdapServer server;
    private final DirectorySettings settings;

    LdapConnections(LdapServer server, DirectorySettings settings) {
        this.server = server;
        this.settings = settings;
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
            var pool = new LDAPConnectionPool(servers(options), bind, 0, connections, startTls(), false);
            pool.setRetryFailedOperationsDueToInvalidConnections(false);
            pool.setMaxWaitTimeMillis(settings.responseTimeout().toMillis());
            pool.setCreateIfNecessary(true);
            pool.setConnectionPoolName("directory");
            return pool;
        } catch (LDAPException | GeneralSecurityException e) {
            throw new IllegalStateException("The LDAP settings cannot be used: " + e.getMessage(), e);
        }
    }

    private ServerSet servers(LDAPConnectionOptions options) throws LDAPException, GeneralSecurityException {
        var sets = new ServerSet[server.urls().size()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = single(new LDAPURL(server.urls().get(i)), options);
        }
        return sets.length == 1 ? sets[0] : new FailoverServerSet(sets);
    }

    private ServerSet single(LDAPURL url, LDAPConnectionOptions options) throws GeneralSecurityException {
        var sockets = url.getScheme().equals("ldaps") ? tls().createSSLSocketFactory() : SocketFactory.getDefault();
        return new SingleServerSet(url.getHost(), url.getPort(), sockets, options);
    }

    private @Nullable PostConnectProcessor startTls() throws GeneralSecurityException {
        return server.startTls() ? new StartTLSPostConnectProcessor(tls().createSSLSocketFactory()) : null;
    }

    private SSLUtil tls() throws KeyStoreException {
        return new SSLUtil(trusted());
    }

    private TrustManager trusted() throws KeyStoreException {
        var certificates = server.caCertificates();
        return certificates == null
                ? JVMDefaultTrustManager.getInstance()
                : new PEMFileTrustManager(certificates.toFile());
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
