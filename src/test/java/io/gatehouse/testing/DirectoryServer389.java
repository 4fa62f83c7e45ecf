package io.gatehouse.testing;

import io.gatehouse.security.LdapServer;
import java.util.List;
import java.util.Map;

/** A real 389 Directory Server of the test's own, over TLS because it takes passwords in no other way. */
public final class DirectoryServer389 implements AutoCloseable {

    private static final String BASE = "dc=gatehouse,dc=example";
    private static final String PASSWORD = "gatehouse-service-secret";

    private final int port = ServerProcess.freePort();
    private final int tlsPort = ServerProcess.freePort();
    private final Certificate certificate;
    private final ServerProcess process;

    private DirectoryServer389() {
        var home = ServerProcess.newHome("gatehouse-389ds");
        certificate = Certificate.of(home, "dns:localhost,ip:127.0.0.1");
        var environment = Map.of(
                "LDAP_DATA", home.resolve("data").toString(),
                "LDAP_TLS", certificate.directory().toString(),
                "LDAP_PORT", Integer.toString(port),
                "LDAP_TLS_PORT", Integer.toString(tlsPort),
                "LDAP_PASSWORD_FILE", ServerProcess.secret(home, "password", PASSWORD));
        process = new ServerProcess(home, "389ds/serve", environment, tlsPort);
    }

    public static DirectoryServer389 start() {
        var server = new DirectoryServer389();
        server.process.resume();
        return server;
    }

    public LdapServer server() {
        return new LdapServer(
                List.of("ldaps://127.0.0.1:" + tlsPort),
                "cn=gatehouse,ou=system," + BASE,
                PASSWORD,
                BASE,
                false,
                certificate.authority());
    }

    @Override
    public void close() {
        process.close();
    }
}
