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
import java.util.Arrays;
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
            try (var after = EmbeddedDirectory.start(copyOfHome(), 0);
                    var again = new DirectoryFixture(after.server())) {
                assertThat(again.state(person).entry()).isEqualTo(new EntryState.Present(person));
                assertThat(again.binds(person, PASSWORD)).isTrue();
            }
        } finally {
            embedded.close();
        }
    }

    /** A change cut short by a crash was answered to nobody; the changes before it were. */
    @Test
    void forgetsOnlyTheChangeThatTheCrashCutShort() throws IOException {
        var first = People.someone();
        var cut = People.someone();
        try (var embedded = EmbeddedDirectory.start(home, 0);
                var fixture = new DirectoryFixture(embedded.server())) {
            fixture.directory().apply(List.of(new AddEntry(first)));
            fixture.directory().apply(List.of(new AddEntry(cut)));
            var copy = copyOfHome();
            shorten(changes(copy));
            try (var after = EmbeddedDirectory.start(copy, 0);
                    var again = new DirectoryFixture(after.server())) {
                assertThat(again.state(first).entry()).isEqualTo(new EntryState.Present(first));
                assertThat(again.state(cut).entry()).isInstanceOf(EntryState.Absent.class);
            }
        }
    }

    /** Between the new file of all entries and the end of the changes it includes, a crash finds both. */
    @Test
    void ignoresChangesOfAnEarlierFile() throws IOException {
        var person = People.someone();
        var copy = Files.createTempDirectory("gatehouse-crash");
        Path earlier;
        try (var embedded = EmbeddedDirectory.start(home, 0);
                var fixture = new DirectoryFixture(embedded.server())) {
            fixture.directory().apply(List.of(new AddEntry(person)));
            earlier = changes(copyOfHome());
            fixture.remove(person.key().username());
            copy(home, copy);
        }
        Files.copy(earlier, copy.resolve(earlier.getFileName()));
        try (var after = EmbeddedDirectory.start(copy, 0);
                var again = new DirectoryFixture(after.server())) {
            assertThat(again.state(person).entry()).isInstanceOf(EntryState.Absent.class);
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

    private Path copyOfHome() throws IOException {
        var copy = Files.createTempDirectory("gatehouse-crash");
        copy(home, copy);
        return copy;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.newDirectoryStream(from)) {
            for (var file : files) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static Path changes(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory, "directory.changes.*")) {
            return files.iterator().next();
        }
    }

    private static void shorten(Path file) throws IOException {
        var all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - 20));
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
