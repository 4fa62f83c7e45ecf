package io.gatehouse.provisioning;

import static io.gatehouse.provisioning.ProvisioningWorld.changed;
import static io.gatehouse.provisioning.ProvisioningWorld.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.EntryState;
import io.gatehouse.testing.Slapd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** OpenLDAP's unique overlay says 19 of a username that an entry has which nobody shows to Gatehouse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UsernamesUsedElsewhereTests {

    private static final int CONSTRAINT_VIOLATION = 19;

    private final Slapd slapd = Slapd.startWithNamesUniqueEverywhere();
    private final DirectoryFixture fixture = new DirectoryFixture(slapd.server());
    private final ProvisioningWorld world = new ProvisioningWorld();
    private final Invariant invariant = new Invariant(world, fixture);

    /** In {@code ou=system}, where the service account sees nothing. */
    @BeforeAll
    void usernamesAreUsed(@TempDir Path directory) throws IOException {
        slapd.stop();
        var ldif = new StringBuilder();
        for (var username : List.of("printer", "scanner", "plotter")) {
            ldif.append("""
                    dn: uid=%1$s,ou=system,%2$s
                    objectClass: account
                    uid: %1$s

                    """.formatted(username, Slapd.BASE));
        }
        slapd.load(Files.writeString(directory.resolve("used.ldif"), ldif.toString()));
        slapd.resume();
    }

    @AfterAll
    void stop() {
        fixture.close();
        slapd.close();
        world.close();
    }

    @Test
    void aRenameIsParkedWithTheServersWordsAndGoesOnWithAnotherUsername() {
        var person = world.wants(ProvisioningWorld.account("unique1", "larch", "PROVIDER_PORTAL", "AUDIT_CONTACT"));
        workOff();
        var refused = world.wants(renamed(person, "printer"));
        var neighbour = world.wants(ProvisioningWorld.account("unique2", "larch", "PROVIDER_PORTAL"));

        workOff();

        invariant.assertHolds(List.of(neighbour));
        assertParked(refused, FailedStep.Kind.RENAME_ENTRY);
        assertThat(invariant.actual(person).entry()).isInstanceOf(EntryState.Present.class);
        assertThat(invariant.actual(person).memberships()).hasSize(4);
        assertTriedOnlyWhenAsked(refused);
        var other = world.wants(renamed(refused, "unique1-new"));
        workOff();
        invariant.assertHolds(List.of(other));
        assertThat(fixture.naming(List.of("unique1", "printer"))).isEmpty();
    }

    @Test
    void aNewPersonIsParkedAndGoesOnWithAnotherUsername() {
        var refused = world.wants(ProvisioningWorld.account("scanner", "larch", "PROVIDER_PORTAL"));

        workOff();

        assertParked(refused, FailedStep.Kind.ADD_ENTRY);
        assertThat(fixture.naming(List.of("scanner"))).isEmpty();
        assertTriedOnlyWhenAsked(refused);
        var other = world.wants(renamed(refused, "unique3"));
        workOff();
        invariant.assertHolds(List.of(other));
    }

    @Test
    void whoComesOutOfTheBinIsParkedAndGoesOnWithAnotherUsername() {
        var person = world.wants(ProvisioningWorld.account("unique4", "larch", "PROVIDER_PORTAL"));
        workOff();
        var closed = world.wants(changed(person, AccountState.CLOSED));
        workOff();
        var restored = changed(closed, AccountState.ACTIVE, "PROVIDER_PORTAL");
        var refused = world.wants(renamed(restored, "plotter"));

        workOff();

        assertParked(refused, FailedStep.Kind.RESTORE_ENTRY);
        assertThat(fixture.naming(List.of("unique4", "plotter"))).isEmpty();
        assertTriedOnlyWhenAsked(refused);
        var other = world.wants(renamed(refused, "unique5"));
        workOff();
        invariant.assertHolds(List.of(other));
    }

    private void assertParked(AccountSnapshot account, FailedStep.Kind step) {
        var status = world.status(account);
        assertThat(status.state()).isEqualTo(ProvisioningState.PARKED);
        assertThat(status.lastCode()).isEqualTo(CONSTRAINT_VIOLATION);
        assertThat(status.lastMessage()).contains("non-unique attributes found", "uid=" + account.username());
        assertThat(status.failedStep()).isEqualTo(new FailedStep(step, null));
        assertThat(status.nextAttempt()).isNull();
    }

    /** Time alone changes nothing; each time somebody asks is one more try that ends like the one before. */
    private void assertTriedOnlyWhenAsked(AccountSnapshot account) {
        var attempts = world.status(account).attempts();
        world.clock.pass(Duration.ofDays(1));
        workOff();
        assertThat(world.status(account).attempts()).isEqualTo(attempts);

        world.records.retry(account.id(), world.clock.instant());
        workOff();

        assertThat(world.status(account).state()).isEqualTo(ProvisioningState.PARKED);
        assertThat(world.attempts.of(account.id(), 10).getFirst().times()).isEqualTo(2);
    }

    private void workOff() {
        var node = world.node(fixture.directory());
        while (!node.next().isEmpty()) {
            // Until nothing is due.
        }
    }
}
