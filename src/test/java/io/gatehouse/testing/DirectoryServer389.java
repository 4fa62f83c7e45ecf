package io.gatehouse.testing;

import io.gatehouse.security.LdapServer;
import java.util.List;
import java.util.Map;

/** A real 389 Directory Server of the test's own, over TLS because it takes passwords in no other way. */
public final class DirectoryServer389 {

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

    /** The one of this test run; every test makes people and groups of its own there. */
    public static DirectoryServer389 shared() {
        return Shared.SERVER;
    }

    private static DirectoryServer389 start() {
        var server = new DirectoryServer389();
        server.process.resume();
        Runtime.getRuntime().addShutdownHook(new Thread(server.process::close));
        return server;
    }

    private static final class Shared {
        static final DirectoryServer389 SERVER = start();
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
}
