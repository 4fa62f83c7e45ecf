package io.gatehouse.directory.embedded;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.RDN;
import io.gatehouse.common.InvalidSettingException;
import io.gatehouse.security.LdapServer;
import java.io.Closeable;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;

/**
 * UnboundID's in-memory server as a small durable directory: loopback only, nobody anonymous, passwords hashed, every change
 * on disk before it is answered. It enforces the schema, but has neither access rules of its own, password policy nor
 * uniqueness: for production there is a real server.
 */
public final class EmbeddedDirectory implements Closeable {

    private final InMemoryDirectoryServer server;
    private final LdifStore store;
    private final LdapServer connection;

    private EmbeddedDirectory(InMemoryDirectoryServer server, LdifStore store, LdapServer connection) {
        this.server = server;
        this.store = store;
        this.connection = connection;
    }

    /**
     * @param directory where the entries and the service password are kept
     * @param port on 127.0.0.1; 0 for any free one
     */
    public static EmbeddedDirectory start(Path directory, int port) {
        var seed = Seed.ofGatehouse();
        var serviceDn = new DN(new RDN("cn", "gatehouse"), new DN(new RDN("ou", "system"), seed.base()));
        var password = ServicePassword.in(directory);
        var store = new LdifStore(directory);
        try {
            var server = new InMemoryDirectoryServer(configuration(seed, serviceDn, password, port, store));
            store.load(server, seed);
            server.startListening();
            var url = "ldap://127.0.0.1:" + server.getListenPort();
            var connection = new LdapServer(
                    List.of(url), serviceDn.toString(), password, seed.base().toString(), false, null);
            return new EmbeddedDirectory(server, store, connection);
        } catch (LDAPException e) {
            throw new InvalidSettingException(
                    "The embedded LDAP server cannot start on port %d: %s. GATEHOUSE_EMBEDDED_LDAP_PORT chooses another."
                            .formatted(port, e.getMessage()),
                    e);
        }
    }

    private static InMemoryDirectoryServerConfig configuration(
            Seed seed, DN serviceDn, String password, int port, LdifStore store) throws LDAPException {
        var config = new InMemoryDirectoryServerConfig(seed.base());
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("gatehouse", InetAddress.getLoopbackAddress(), port, null));
        config.setVendorName("Gatehouse embedded directory");
        config.setSchema(seed.schema());
        config.setEnforceAttributeSyntaxCompliance(true);
        config.setEnforceSingleStructuralObjectClass(true);
        config.setReferentialIntegrityAttributes("member");
        config.setEqualityIndexAttributes("uid", "gatehouseAccountId", "member");
        config.setPasswordEncoders(new Argon2Passwords());
        config.addAdditionalBindCredentials(serviceDn.toString(), password);
        config.setAuthenticationRequiredOperationTypes(
                OperationType.ADD,
                OperationType.COMPARE,
                OperationType.DELETE,
                OperationType.EXTENDED,
                OperationType.MODIFY,
                OperationType.MODIFY_DN,
                OperationType.SEARCH);
        config.addInMemoryOperationInterceptor(new AccessRules(serviceDn, store));
        config.addInMemoryOperationInterceptor(new DurableChanges(store));
        return config;
    }

    /** How to connect to it as Gatehouse. */
    public LdapServer server() {
        return connection;
    }

    @Override
    public void close() {
        server.shutDown(true);
        store.close();
    }
}
