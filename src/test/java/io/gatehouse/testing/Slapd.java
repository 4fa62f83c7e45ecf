package io.gatehouse.testing;

import io.gatehouse.security.LdapServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real OpenLDAP server of the test's own: made from {@code ldap-seed/} in a temporary directory, on free loopback ports,
 * gone with {@link #close()}. It can be stopped and started in between and keeps its data and ports.
 */
public final class Slapd implements AutoCloseable {

    public static final String BASE = "dc=gatehouse,dc=example";
    public static final String PASSWORD = "gatehouse-service-secret";
    public static final String PORTAL_PASSWORD = "portal-service-secret";

    private final int port = ServerProcess.freePort();
    private final int tlsPort = ServerProcess.freePort();
    private final String configuration;
    private final ServerProcess process;
    private final Path config;

    private Slapd(@Nullable Path tls) {
        var home = ServerProcess.newHome("gatehouse-slapd");
        config = home.resolve("data/config");
        var environment = new HashMap<String, String>();
        environment.put("LDAP_DATA", home.resolve("data").toString());
        environment.put("LDAP_PASSWORD_FILE", ServerProcess.secret(home, "password", PASSWORD));
        environment.put("LDAP_PORTAL_PASSWORD_FILE", ServerProcess.secret(home, "portal-password", PORTAL_PASSWORD));
        if (tls == null) {
            environment.put("LDAP_URLS", url());
        } else {
            environment.put("LDAP_TLS", tls.toString());
            environment.put("LDAP_URLS", url() + " ldaps://127.0.0.1:" + tlsPort);
        }
        configuration = home.resolve("data/config").toString();
        process = new ServerProcess(home, "openldap/serve", environment, port);
    }

    public static Slapd start() {
        return start(null);
    }

    /** @param tls directory with server.crt, server.key and ca.crt, or null for a server without TLS. */
    public static Slapd start(@Nullable Path tls) {
        var slapd = new Slapd(tls);
        slapd.resume();
        return slapd;
    }

    /** A server that itself keeps {@code member} and {@code memberOf} in step with names, as some exchanges have it. */
    public static Slapd startKeepingReferences() {
        return startWith("""
                dn: cn=module{1},cn=config
                objectClass: olcModuleList
                cn: module{1}
                olcModulePath: /usr/lib/ldap
                olcModuleLoad: memberof
                olcModuleLoad: refint

                dn: olcOverlay={2}memberof,olcDatabase={1}mdb,cn=config
                objectClass: olcOverlayConfig
                objectClass: olcMemberOf
                olcOverlay: {2}memberof
                olcMemberOfRefInt: TRUE

                """ + refint(3));
    }

    /** A server that lets {@code member} follow names, and nothing else. */
    public static Slapd startFollowing() {
        return startWith("""
                dn: cn=module{1},cn=config
                objectClass: olcModuleList
                cn: module{1}
                olcModulePath: /usr/lib/ldap
                olcModuleLoad: refint

                """ + refint(2));
    }

    /** A server on which a username may occur once in the whole tree, also where Gatehouse sees nothing. */
    public static Slapd startWithNamesUniqueEverywhere() {
        var slapd = start();
        slapd.stop();
        slapd.configure("/usr/sbin/slapmodify", """
                dn: olcOverlay={0}unique,olcDatabase={1}mdb,cn=config
                changetype: modify
                add: olcUniqueURI
                olcUniqueURI: ldap:///%s?uid?sub
                """.formatted(BASE));
        slapd.resume();
        return slapd;
    }

    private static String refint(int position) {
        return """
                dn: olcOverlay={%1$d}refint,olcDatabase={1}mdb,cn=config
                objectClass: olcOverlayConfig
                objectClass: olcRefintConfig
                olcOverlay: {%1$d}refint
                olcRefintAttribute: member
                olcRefintNothing: cn=nobody,%2$s
                """.formatted(position, BASE);
    }

    private static Slapd startWith(String configuration) {
        var slapd = start();
        slapd.stop();
        slapd.configure("/usr/sbin/slapadd", configuration);
        slapd.resume();
        return slapd;
    }

    private void configure(String tool, String ldif) {
        try {
            var file = Files.writeString(config.resolveSibling("more.ldif"), ldif);
            var ended = ServerProcess.run(tool, "-n", "0", "-F", config.toString(), "-l", file.toString());
            if (ended != 0) {
                throw new IllegalStateException(tool + " ended with " + ended);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts anew with one setting of the database of people and groups changed. */
    private void reconfigure(String change) {
        stop();
        configure("/usr/sbin/slapmodify", "dn: olcDatabase={1}mdb,cn=config\nchangetype: modify\n" + change + "\n");
        resume();
    }

    /** Shows the entries of these people to nobody, as long as the work lasts. */
    public void hiding(List<String> usernames, Runnable work) {
        ruling("dn.regex=\"^uid=(%s),ou=people,%s$\" by * none".formatted(String.join("|", usernames), BASE), work);
    }

    /** Lets nobody add anything directly below the base, as long as the work lasts. */
    public void allowingNoNewUnits(Runnable work) {
        ruling("dn.exact=\"%s\" attrs=children by * read".formatted(BASE), work);
    }

    /** Lets nobody put anything into the recycle bin, as long as the work lasts. */
    public void protectingBin(Runnable work) {
        ruling("dn.exact=\"ou=recycled,%s\" attrs=children by * read".formatted(BASE), work);
    }

    private void ruling(String what, Runnable work) {
        var rule = "olcAccess: {0}to " + what;
        reconfigure("add: olcAccess\n" + rule);
        try {
            work.run();
        } finally {
            reconfigure("delete: olcAccess\n" + rule);
        }
    }

    /** Lets a search that goes page by page have so many entries in all, as long as the work lasts. */
    public void limitingPages(int entries, Runnable work) {
        limitPages(Integer.toString(entries));
        try {
            work.run();
        } finally {
            limitPages("unlimited");
        }
    }

    private void limitPages(String entries) {
        reconfigure("replace: olcLimits\nolcLimits: dn.exact=\"%s\" size=unlimited size.prtotal=%s time=unlimited"
                .formatted(server().bindDn(), entries));
    }

    public String url() {
        return "ldap://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public int tlsPort() {
        return tlsPort;
    }

    public LdapServer server() {
        return new LdapServer(List.of(url()), "cn=gatehouse,ou=system," + BASE, PASSWORD, BASE, false, null);
    }

    /** Stops the server as an operator would; its data stay. */
    public void stop() {
        process.stop();
    }

    public void resume() {
        process.resume();
    }

    /** Adds entries to the stopped server: many times faster than by asking it. */
    public void load(Path ldif) {
        if (ServerProcess.run("/usr/sbin/slapadd", "-q", "-F", configuration, "-n", "1", "-l", ldif.toString()) != 0) {
            throw new IllegalStateException("slapadd failed");
        }
    }

    /** Freezes or thaws the server: it holds its connections and answers nothing. */
    public void signal(String signal) {
        process.signal(signal);
    }

    @Override
    public void close() {
        process.close();
    }
}
