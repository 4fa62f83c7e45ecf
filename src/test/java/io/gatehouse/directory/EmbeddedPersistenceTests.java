package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.common.InvalidSettingException;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.embedded.EmbeddedDirectory;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first run's server keeps what it acknowledged, whatever becomes of the process, and is seen by this machine only. */
class EmbeddedPersistenceTests {

    private static final char[] PASSWORD = "correct horse battery staple".toCharArray();

    @TempDir
    private Path home;

    @Test
    void whatWasAnsweredIsOnDiskWithoutAnOrderlyStop() throws IOException {
        var person = People.someone();
        var embedded = EmbeddedDirectory.start(home, 0);
        try (var fixture = new DirectoryFixture(embedded.server())) {
            fixture.directory().apply(List.of(new AddEntry(person)));
            fixture.directory().setPassword(person.key().account(), PASSWORD);
            var copy = Files.createTempDirectory("gatehouse-crash");
            Files.copy(home.resolve("directory.ldif"), copy.resolve("directory.ldif"));
            try (var after = EmbeddedDirectory.start(copy, 0);
                    var again = new DirectoryFixture(after.server())) {
                assertThat(again.state(person).entry()).isEqualTo(new EntryState.Present(person));
                assertThat(again.binds(person, PASSWORD)).isTrue();
            }
        } finally {
            embedded.close();
        }
    }

    @Test
    void comesUpWithYesterdaysEntriesAndPassword() {
        var person = People.someone();
        try (var first = EmbeddedDirectory.start(home, 0);
                var fixture = new DirectoryFixture(first.server())) {
            fixture.directory().apply(List.of(new AddEntry(person)));
        }
        try (var second = EmbeddedDirectory.start(home, 0);
                var fixture = new DirectoryFixture(second.server())) {
            assertThat(fixture.state(person).entry()).isEqualTo(new EntryState.Present(person));
        }
    }

    @Test
    void keepsPasswordsHashedInAFileOfItsOwnersOnly() throws IOException {
        var person = People.someone();
        try (var embedded = EmbeddedDirectory.start(home, 0);
                var fixture = new DirectoryFixture(embedded.server())) {
            fixture.directory().apply(List.of(new AddEntry(person)));
            fixture.directory().setPassword(person.key().account(), PASSWORD);
        }
        var file = home.resolve("directory.ldif");
        assertThat(Files.readString(file)).doesNotContain("correct horse").contains("userPassword");
        for (var secret : List.of(file, home.resolve("service-password"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        try (var embedded = EmbeddedDirectory.start(home, 0)) {
            var port = URI.create(embedded.server().urls().getFirst()).getPort();
            for (var address : otherAddresses()) {
                assertThatThrownBy(() -> connect(address, port)).isInstanceOf(IOException.class);
            }
            connect(InetAddress.getLoopbackAddress(), port);
        }
    }

    @Test
    void saysInOneSentenceThatThePortIsTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedDirectory.start(home, other.getLocalPort()))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageContaining("GATEHOUSE_EMBEDDED_LDAP_PORT")
                    .hasMessageContaining(Integer.toString(other.getLocalPort()));
        }
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 300);
        }
    }

    private static List<InetAddress> otherAddresses() throws IOException {
        return Collections.list(Objects.requireNonNull(NetworkInterface.getNetworkInterfaces())).stream()
                .flatMap(network -> Collections.list(network.getInetAddresses()).stream())
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
    }
}
