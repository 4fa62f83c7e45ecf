package io.gatehouse.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import io.gatehouse.security.LdapServer;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * A server that was started for the contract, and what somebody else than Gatehouse has to know of it.
 *
 * @param longestTitle characters the server lets a title have
 */
record ContractServer(
        DirectoryKind kind, LdapServer access, DirectoryTree tree, String groupClass, int longestTitle, Runnable stop)
        implements AutoCloseable {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    static ContractServer standard(DirectoryKind kind, LdapServer access, Runnable stop) {
        var tree = new DirectoryTree(DirectoryTree.parsed(access.baseDn()), "uid");
        return new ContractServer(kind, access, tree, "groupOfNames", NO_LIMIT, stop);
    }

    static ContractServer domain(LdapServer access, Runnable stop) {
        var tree = new DirectoryTree(DirectoryTree.parsed(access.baseDn()), "cn");
        return new ContractServer(DirectoryKind.ACTIVE_DIRECTORY, access, tree, "group", 128, stop);
    }

    /** A domain controller makes keys of each new password for every way to sign in, which takes a while. */
    boolean isSlow() {
        return kind == DirectoryKind.ACTIVE_DIRECTORY;
    }

    /** It refuses a second entry with the same mark. */
    boolean isUnique() {
        return kind == DirectoryKind.OPENLDAP || kind == DirectoryKind.DIRECTORY_SERVER_389;
    }

    LDAPConnection connect(String dn, String password) throws LDAPException {
        var connection = connect();
        try {
            connection.bind(dn, password);
            return connection;
        } catch (LDAPException e) {
            connection.close();
            throw e;
        }
    }

    /** Without a name. */
    LDAPConnection connect() throws LDAPException {
        return connect(access);
    }

    LDAPConnection connect(LdapServer server) throws LDAPException {
        return connectTo(server);
    }

    static LDAPConnection connectTo(LdapServer server) throws LDAPException {
        var url = URI.create(server.urls().getFirst());
        return server.caCertificates() == null || url.getScheme().equals("ldap")
                ? new LDAPConnection(url.getHost(), url.getPort())
                : encrypted(url, server.caCertificates());
    }

    Entry groupOfOthers(DN name, String member) {
        return new Entry(name, new Attribute("objectClass", groupClass), new Attribute("member", member));
    }

    private static LDAPConnection encrypted(URI url, Path authority) throws LDAPException {
        try {
            var tls = new SSLUtil(new PEMFileTrustManager(authority.toFile()));
            return new LDAPConnection(tls.createSSLSocketFactory(), url.getHost(), url.getPort());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop.run();
    }
}
