package io.gatehouse.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.ChangeOutcome.Applied;
import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AttributeChange;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.SignIn;
import io.gatehouse.directory.DirectoryEntry;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.EntryKey;
import io.gatehouse.directory.OwnedAttributes;
import io.gatehouse.directory.PasswordChange;
import io.gatehouse.directory.embedded.EmbeddedDirectory;
import io.gatehouse.security.LdapServer;
import io.gatehouse.testing.DirectoryServer389;
import io.gatehouse.testing.DomainController;
import io.gatehouse.testing.Slapd;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with what Gatehouse itself put into each kind of directory. */
class SignInOnEveryServerTests {

    private static final SignInSettings SETTINGS =
            new SignInSettings(5, Duration.ofMinutes(15), Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(5));
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String PASSWORD = "Correct horse battery staple 1";

    @Nested
    class OnOpenLdap {
        @Test
        void letsInWhoHasThePasswordAndIsNotSuspended() {
            try (var slapd = Slapd.start()) {
                assertSignsIn(slapd.server(), "signin");
            }
        }
    }

    @Nested
    class OnTheEmbeddedServer {
        @Test
        void letsInWhoHasThePasswordAndIsNotSuspended(@TempDir Path home) {
            try (var embedded = EmbeddedDirectory.start(home, 0)) {
                assertSignsIn(embedded.server(), "signin");
            }
        }
    }

    @Nested
    @Tag("389ds")
    class OnDirectoryServer389 {
        @Test
        void letsInWhoHasThePasswordAndIsNotSuspended() {
            assertSignsIn(DirectoryServer389.shared().server(), "signin");
        }
    }

    @Nested
    @Tag("samba")
    class OnActiveDirectory {
        @Test
        void letsInWhoHasThePasswordAndIsNotSuspended() {
            assertSignsIn(DomainController.shared().server(), "signin");
        }

        @Test
        void letsInWhoseUsernameIsTooLongForOlderClients() {
            assertSignsIn(DomainController.shared().server(), "a.username.of.thirty.two.");
        }
    }

    @Test
    void saysThatNothingIsKnownWhenNobodyKnowsTheKindOfServer() {
        var server = new LdapServer(List.of("ldap://127.0.0.1:1"), "cn=x", "x", "dc=x", false, null);
        var bind = new DirectoryBind(server, username -> Optional.empty(), SETTINGS);
        assertThatThrownBy(() -> bind.accepts(new SignInAttempt("mlee", PASSWORD, null)))
                .isInstanceOf(DirectoryUnreachableException.class);
    }

    private static void assertSignsIn(LdapServer server, String prefix) {
        try (var fixture = new DirectoryFixture(server)) {
            var username = prefix + NEXT.incrementAndGet();
            var key = new EntryKey(AccountId.newId(), username);
            apply(fixture, new AddEntry(person(key)));
            assertThat(fixture.directory().setPassword(key.account(), PASSWORD.toCharArray()))
                    .isEqualTo(new PasswordChange.Changed());
            var bind = new DirectoryBind(server, fixture.names(), SETTINGS);

            assertThat(accepts(bind, username, PASSWORD)).isTrue();
            assertThat(accepts(bind, username, "some other password")).isFalse();
            assertThat(accepts(bind, "nobody", PASSWORD)).isFalse();
            assertThat(accepts(bind, username + ",ou=people", PASSWORD)).isFalse();
            assertThat(accepts(bind, "*", PASSWORD)).isFalse();
            suspend(fixture, key);
            assertThat(accepts(bind, username, PASSWORD)).isFalse();
        }
    }

    private static boolean accepts(DirectoryBind bind, String username, String password) {
        return bind.accepts(new SignInAttempt(username, password, null));
    }

    private static void suspend(DirectoryFixture fixture, EntryKey key) {
        var status = new AttributeChange(OwnedAttributes.STATUS, List.of("active"), List.of("suspended"));
        apply(fixture, new ChangeEntry(key, List.of(status), SignIn.DISABLED));
    }

    private static void apply(DirectoryFixture fixture, DirectoryChange change) {
        assertThat(fixture.directory().apply(List.of(change)).values()).containsExactly(new Applied());
    }

    private static DirectoryEntry person(EntryKey key) {
        return new DirectoryEntry(
                key,
                Map.of(
                        OwnedAttributes.COMMON_NAME, List.of("Ana Lee"),
                        OwnedAttributes.DISPLAY_NAME, List.of("Ana Lee"),
                        OwnedAttributes.SURNAME, List.of("Lee"),
                        OwnedAttributes.STATUS, List.of(OwnedAttributes.ACTIVE)),
                true);
    }
}
