package io.gatehouse.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.RDN;
import io.gatehouse.security.DirectoryPeople;
import io.gatehouse.security.LdapServer;
import io.gatehouse.security.PersonNames;
import io.gatehouse.testing.Slapd;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Binding at a real OpenLDAP server: in the clear, by StartTLS and by ldaps. */
@TestInstance(Lifecycle.PER_CLASS)
class DirectoryBindTests {

    private static final SignInSettings SETTINGS =
            new SignInSettings(5, Duration.ofMinutes(15), Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2));
    private static final String PERSON = "mlee";
    private static final PersonNames NAMES =
            username -> Optional.of(new RDN("uid", username) + ",ou=people," + Slapd.BASE);

    @TempDir
    private static Path tls;

    private Slapd slapd;

    @BeforeAll
    void serve() throws IOException, InterruptedException {
        certify();
        slapd = Slapd.start(tls);
        DirectoryPeople.add(slapd.server(), PERSON);
    }

    @AfterAll
    void stop() {
        slapd.close();
    }

    /** How the connection is protected. */
    enum Transport {
        PLAIN,
        START_TLS,
        LDAPS
    }

    private LdapServer server(Transport transport, String host, @Nullable Path trusted) {
        var service = slapd.server();
        var url = transport == Transport.LDAPS
                ? "ldaps://" + host + ":" + slapd.tlsPort()
                : "ldap://" + host + ":" + slapd.port();
        return new LdapServer(
                List.of(url),
                service.bindDn(),
                service.bindPassword(),
                service.baseDn(),
                transport == Transport.START_TLS,
                transport == Transport.PLAIN ? null : trusted);
    }

    private DirectoryBind bind(Transport transport) {
        return new DirectoryBind(server(transport, "127.0.0.1", tls.resolve("ca.crt")), NAMES, SETTINGS);
    }

    private static SignInAttempt attempt(String username, String password) {
        return new SignInAttempt(username, password, null);
    }

    @ParameterizedTest
    @EnumSource
    void acceptsThePasswordAndNoOther(Transport transport) {
        var directory = bind(transport);

        assertThat(directory.accepts(attempt(PERSON, DirectoryPeople.PASSWORD))).isTrue();
        assertThat(directory.accepts(attempt(PERSON, "some other password"))).isFalse();
        assertThat(directory.accepts(attempt("nobody", DirectoryPeople.PASSWORD)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlee,ou=people", "*", "mlee)(uid=*", "\\2a", "mlee+cn=x", "-", "mlee\u0000"})
    void takesNoSyntaxFromAUsername(String username) {
        assertThat(bind(Transport.PLAIN).accepts(attempt(username, DirectoryPeople.PASSWORD)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"START_TLS", "LDAPS"})
    void asksNoServerThatItsCertificateDoesNotName(Transport transport) {
        var directory = new DirectoryBind(server(transport, "localhost", tls.resolve("ca.crt")), NAMES, SETTINGS);

        assertThatThrownBy(() -> directory.accepts(attempt(PERSON, DirectoryPeople.PASSWORD)))
                .isInstanceOf(DirectoryUnreachableException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"START_TLS", "LDAPS"})
    void asksNoServerWhoseAuthorityIsUnknown(Transport transport) {
        var directory = new DirectoryBind(server(transport, "127.0.0.1", null), NAMES, SETTINGS);

        assertThatThrownBy(() -> directory.accepts(attempt(PERSON, DirectoryPeople.PASSWORD)))
                .isInstanceOf(DirectoryUnreachableException.class);
    }

    @Test
    void saysThatAFrozenServerIsNotReachableInsteadOfWaiting() {
        slapd.signal("STOP");
        try {
            var start = System.nanoTime();
            assertThatThrownBy(() -> bind(Transport.PLAIN).accepts(attempt(PERSON, DirectoryPeople.PASSWORD)))
                    .isInstanceOf(DirectoryUnreachableException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        } finally {
            slapd.signal("CONT");
        }
    }

    /** An authority, and a certificate by it for 127.0.0.1 alone. */
    private static void certify() throws IOException, InterruptedException {
        openssl("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=Authority -keyout ca.key -out ca.crt");
        openssl("req -newkey rsa:2048 -nodes -subj /CN=directory -addext subjectAltName=IP:127.0.0.1"
                + " -keyout server.key -out server.csr");
        openssl("x509 -req -days 2 -in server.csr -CA ca.crt -CAkey ca.key -copy_extensions copy -out server.crt");
    }

    private static void openssl(String arguments) throws IOException, InterruptedException {
        var command = ("openssl " + arguments).split(" ");
        var process = new ProcessBuilder(command)
                .directory(tls.toFile())
                .redirectErrorStream(true)
                .redirectOutput(tls.resolve("log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("openssl failed: " + arguments);
        }
    }
}
