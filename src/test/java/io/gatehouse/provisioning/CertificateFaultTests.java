package io.gatehouse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.security.LdapServer;
import io.gatehouse.testing.Certificate;
import io.gatehouse.testing.ChaosReport;
import io.gatehouse.testing.ChaosReport.Row;
import io.gatehouse.testing.Slapd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A certificate that nobody should believe stops all work and asks for the operator, in words; once it is renewed, at the
 * server and in the file of authorities, work goes on without a restart. By name, because the library takes a loopback
 * address for trustworthy in itself.
 */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateFaultTests {

    private static final int PEOPLE = 3;
    private static final int ENOUGH = 12;

    private final ProvisioningWorld world = new ProvisioningWorld();
    private int named;

    @TempDir
    private Path home;

    @AfterAll
    void stop() {
        ChaosReport.write();
        world.close();
    }

    enum Wrong {
        EXPIRED("validity"),
        OF_ANOTHER_HOST("localhost"),
        OF_AN_UNKNOWN_AUTHORITY("trust");

        private final String word;

        Wrong(String word) {
            this.word = word;
        }

        Certificate made(Path home) {
            return switch (this) {
                case EXPIRED -> Certificate.expired(home, "dns:localhost");
                case OF_ANOTHER_HOST -> Certificate.of(home, "dns:other.example");
                case OF_AN_UNKNOWN_AUTHORITY -> Certificate.of(home, "dns:localhost");
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateNobodyShouldBelieveWaitsForTheOperatorAndHealsWithoutARestart(Wrong wrong) throws IOException {
        var tls = Files.createDirectories(home.resolve("server"));
        var authorities = home.resolve("authorities.pem");
        var bad = wrong.made(home);
        var trusted = wrong == Wrong.OF_AN_UNKNOWN_AUTHORITY ? Certificate.of(home, "dns:localhost") : bad;
        install(bad, tls);
        Files.copy(trusted.authority(), authorities, StandardCopyOption.REPLACE_EXISTING);
        try (var slapd = Slapd.start(tls);
                var direct = new DirectoryFixture(slapd.server());
                var secured = new DirectoryFixture(overTls(slapd, authorities))) {
            var people = asked();
            assertRefused(wrong, people, secured.directory());

            var renewed = Certificate.of(home, "dns:localhost");
            install(renewed, tls);
            Files.copy(renewed.authority(), authorities, StandardCopyOption.REPLACE_EXISTING);
            slapd.stop();
            slapd.resume();
            settle(wrong, people, secured.directory());
            new Invariant(world, direct).assertHolds(people);
        }
    }

    private void assertRefused(Wrong wrong, List<AccountSnapshot> people, Directory directory) {
        var circuit = world.circuit(directory);
        world.run(directory, circuit).workOff(() -> true);
        assertThat(circuit.trouble()).hasValueSatisfying(trouble -> {
            assertThat(trouble.needsOperator()).isTrue();
            assertThat(trouble.message()).containsIgnoringCase(wrong.word);
        });
        assertThat(people)
                .allSatisfy(person -> assertThat(world.status(person).state()).isEqualTo(ProvisioningState.RETRYING));
    }

    private void settle(Wrong wrong, List<AccountSnapshot> people, Directory directory) {
        var begun = System.nanoTime();
        var circuit = world.circuit(directory);
        var run = world.run(directory, circuit);
        for (int look = 0; look < ENOUGH; look++) {
            world.clock.pass(Duration.ofSeconds(30));
            run.workOff(() -> true);
        }
        ChaosReport.add(
                "certificate " + wrong, Operation.OPEN, Row.whole(people.size(), (System.nanoTime() - begun) / 1e9));
    }

    private List<AccountSnapshot> asked() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> ProvisioningWorld.account("sealed" + ++named, "cedar", "PROVIDER_PORTAL"))
                .map(world::wants)
                .toList();
    }

    private static LdapServer overTls(Slapd slapd, Path authorities) {
        var plain = slapd.server();
        return new LdapServer(
                List.of("ldaps://localhost:" + slapd.tlsPort()),
                plain.bindDn(),
                plain.bindPassword(),
                plain.baseDn(),
                false,
                authorities);
    }

    private static void install(Certificate certificate, Path tls) throws IOException {
        for (var name : List.of("server.crt", "server.key", "ca.crt")) {
            Files.copy(certificate.directory().resolve(name), tls.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
