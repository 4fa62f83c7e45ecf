package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.security.LdapServer;
import io.gatehouse.testing.Certificate;
import io.gatehouse.testing.Slapd;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Over ldaps and StartTLS a server is believed only with a valid certificate of its own name from a trusted authority. By
 * name, because the library takes a loopback address for trustworthy in itself.
 */
class TlsTests {

    @TempDir
    private Path home;

    @Test
    void acceptsATrustedCertificateOfTheRightHost() {
        var certificate = Certificate.of(home, "dns:localhost");
        try (var slapd = Slapd.start(certificate.directory())) {
            assertThat(overLdaps(slapd, certificate.authority())).isEmpty();
            assertThat(overStartTls(slapd, certificate.authority())).isEmpty();
        }
    }

    @Test
    void refusesACertificateNobodyTrusts() {
        try (var slapd = Slapd.start(Certificate.of(home, "dns:localhost").directory())) {
            var another = Certificate.of(home, "dns:localhost").authority();
            for (var trusted : new @Nullable Path[] {null, another}) {
                assertRefused(overLdaps(slapd, trusted));
                assertRefused(overStartTls(slapd, trusted));
            }
        }
    }

    @Test
    void refusesTheCertificateOfAnotherHost() {
        var certificate = Certificate.of(home, "dns:other.example");
        try (var slapd = Slapd.start(certificate.directory())) {
            assertRefused(overLdaps(slapd, certificate.authority()));
            assertRefused(overStartTls(slapd, certificate.authority()));
        }
    }

    @Test
    void refusesAnExpiredCertificate() {
        var certificate = Certificate.expired(home, "dns:localhost");
        try (var slapd = Slapd.start(certificate.directory())) {
            assertRefused(overLdaps(slapd, certificate.authority()));
            assertRefused(overStartTls(slapd, certificate.authority()));
        }
    }

    @Test
    void doesNotGoOnUnencryptedWhereTheServerOffersNoTls() {
        try (var slapd = Slapd.start()) {
            assertThat(overStartTls(slapd, null)).isPresent();
        }
    }

    private static void assertRefused(Optional<DirectoryFailure> failure) {
        assertThat(failure)
                .hasValueSatisfying(refused -> assertThat(refused).isInstanceOf(DirectoryFailure.Operator.class));
    }

    private static Optional<DirectoryFailure> overLdaps(Slapd slapd, @Nullable Path trusted) {
        return failure(slapd.server(), "ldaps://localhost:" + slapd.tlsPort(), false, trusted);
    }

    private static Optional<DirectoryFailure> overStartTls(Slapd slapd, @Nullable Path trusted) {
        return failure(slapd.server(), "ldap://localhost:" + slapd.port(), true, trusted);
    }

    private static Optional<DirectoryFailure> failure(
            LdapServer like, String url, boolean startTls, @Nullable Path trusted) {
        var server = new LdapServer(List.of(url), like.bindDn(), like.bindPassword(), like.baseDn(), startTls, trusted);
        try (var fixture = new DirectoryFixture(server)) {
            return fixture.directory().failure();
        }
    }
}
