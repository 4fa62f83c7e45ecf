package io.gatehouse.testing;

import io.gatehouse.security.LdapServer;
import java.util.List;
import java.util.Map;

/** A real Samba domain controller of the test's own: an Active Directory with a domain that nobody else knows. */
public final class DomainController {

    private static final String BASE = "OU=hie,DC=gatehouse,DC=example";
    private static final String PASSWORD = "Gatehouse-Service-Secret-1";

    private final int port = ServerProcess.freePort();
    private final int tlsPort = ServerProcess.freePort();
    private final Certificate certificate;
    private final ServerProcess process;

    private DomainController() {
        var home = ServerProcess.newHome("gatehouse-samba");
        certificate = Certificate.of(home, "dns:localhost,ip:127.0.0.1");
        var environment = Map.of(
                "LDAP_DATA", home.resolve("data").toString(),
                "LDAP_TLS", certificate.directory().toString(),
                "LDAP_PORT", Integer.toString(port),
                "LDAP_TLS_PORT", Integer.toString(tlsPort),
                "LDAP_PASSWORD_FILE", ServerProcess.secret(home, "password", PASSWORD));
        process = new ServerProcess(home, "active-directory/serve", environment, tlsPort);
    }

    /** The one of this test run; every test makes people and groups of its own there. */
    public static DomainController shared() {
        return Shared.SERVER;
    }

    private static DomainController start() {
        var server = new DomainController();
        server.process.resume();
        Runtime.getRuntime().addShutdownHook(new Thread(server.process::close));
        return server;
    }

    private static final class Shared {
        static final DomainController SERVER = start();
    }

    public LdapServer server() {
        return server("ldaps://127.0.0.1:" + tlsPort);
    }

    /** The same without encryption. */
    public LdapServer open() {
        return server("ldap://127.0.0.1:" + port);
    }

    private LdapServer server(String url) {
        return new LdapServer(
                List.of(url), "CN=gatehouse,OU=system," + BASE, PASSWORD, BASE, false, certificate.authority());
    }
}
