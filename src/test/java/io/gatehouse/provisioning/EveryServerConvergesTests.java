package io.gatehouse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.directory.ChangeOutcome.Applied;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.DirectoryState;
import io.gatehouse.directory.EntryState;
import io.gatehouse.directory.embedded.EmbeddedDirectory;
import io.gatehouse.testing.DirectoryServer389;
import io.gatehouse.testing.DomainController;
import io.gatehouse.testing.Slapd;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan that was carried out leaves nothing to plan, on every kind of server and through the whole life of an account. */
class EveryServerConvergesTests {

    private static final ProvisioningPlanner PLANNER = new ProvisioningPlanner(
            new GroupOwnership(Set.of("provider-portal", "direct-mail"), Set.of("audit-contacts")));

    @Test
    void onOpenLdap() {
        try (var slapd = Slapd.start()) {
            assertConverges(new DirectoryFixture(slapd.server()));
        }
    }

    @Test
    void onOpenLdapThatKeepsReferencesItself() {
        try (var slapd = Slapd.startKeepingReferences()) {
            assertConverges(new DirectoryFixture(slapd.server()));
        }
    }

    @Test
    void onTheEmbeddedServer(@TempDir Path home) {
        try (var embedded = EmbeddedDirectory.start(home, 0)) {
            assertConverges(new DirectoryFixture(embedded.server()));
        }
    }

    @Nested
    @Tag("389ds")
    class DirectoryServer {
        @Test
        void on389DirectoryServer() {
            assertConverges(new DirectoryFixture(DirectoryServer389.shared().server()));
        }
    }

    @Nested
    @Tag("samba")
    class Domain {
        @Test
        void onActiveDirectory() {
            assertConverges(new DirectoryFixture(DomainController.shared().server()));
        }
    }

    private static void assertConverges(DirectoryFixture fixture) {
        try (fixture) {
            var directory = fixture.directory();
            var opened = ProvisioningWorld.account("converging", "birch", "PROVIDER_PORTAL", "AUDIT_CONTACT");
            assertReached(directory, opened);
            var suspended = ProvisioningWorld.changed(opened, AccountState.SUSPENDED, "PROVIDER_PORTAL");
            assertReached(directory, suspended);
            var reinstated =
                    ProvisioningWorld.changed(suspended, AccountState.ACTIVE, "PROVIDER_PORTAL", "DIRECT_MAIL");
            assertReached(directory, reinstated);
            var renamed = ProvisioningWorld.renamed(reinstated, "converged");
            assertReached(directory, renamed);
            var moved = ProvisioningWorld.moved(renamed, "cedar");
            assertReached(directory, moved);
            var closed = ProvisioningWorld.changed(moved, AccountState.CLOSED);
            assertReached(directory, closed);
            var restored = ProvisioningWorld.changed(closed, AccountState.ACTIVE, "PROVIDER_PORTAL");
            assertReached(directory, restored);
            assertRenamedInTheBin(directory, ProvisioningWorld.changed(restored, AccountState.CLOSED));
        }
    }

    /** Restored, renamed and closed again before the directory followed any of it. */
    private static void assertRenamedInTheBin(Directory directory, AccountSnapshot closed) {
        assertReached(directory, closed);
        var renamed = ProvisioningWorld.renamed(closed, "binned");
        assertReached(directory, renamed);
        assertReached(directory, ProvisioningWorld.changed(renamed, AccountState.ACTIVE, "DIRECT_MAIL"));
    }

    private static void assertReached(Directory directory, AccountSnapshot account) {
        var wanted = ProvisioningWorld.wantedState(account);
        var plan = PLANNER.plan(wanted, actual(directory, wanted));
        assertThat(plan.changes()).isNotEmpty();
        assertThat(directory.apply(plan.changes()).values()).containsOnly(new Applied());
        assertThat(PLANNER.plan(wanted, actual(directory, wanted)).changes()).isEmpty();
        assertThat(actual(directory, wanted).entry()).isEqualTo(new EntryState.Present(wanted.entry()));
        assertThat(actual(directory, wanted).memberships()).isEqualTo(wanted.groups());
    }

    private static DirectoryState actual(Directory directory, WantedState wanted) {
        return Objects.requireNonNull(
                directory.read(List.of(wanted.query())).get(wanted.entry().key().account()));
    }
}
