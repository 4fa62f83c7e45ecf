package io.gatehouse.firstrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.common.InvalidSettingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTests {

    @TempDir
    private Path temporary;

    @Test
    void needsNothing() {
        var settings = Settings.of(Map.of());

        assertThat(settings.ownDatabase()).isTrue();
        assertThat(settings.ownDirectory()).isTrue();
        assertThat(settings.dataDirectory().path()).isEqualTo(Path.of("data"));
    }

    @ParameterizedTest
    @CsvSource({
        "GATEHOUSE_PORT, 80a",
        "GATEHOUSE_PORT, 0",
        "GATEHOUSE_PORT, 65536",
        "GATEHOUSE_EMBEDDED_LDAP_PORT, -1",
        "GATEHOUSE_SMTP_PORT, 99999999999",
        "GATEHOUSE_SMTP_START_TLS, maybe",
        "GATEHOUSE_DB_URL, mysql://db/gatehouse",
        "GATEHOUSE_LDAP_URLS, http://ldap.example",
        "GATEHOUSE_LDAP_URLS, ldap://",
        "GATEHOUSE_LDAP_KIND, novell",
        "GATEHOUSE_LDAP_KIND, embedded",
        "GATEHOUSE_PUBLIC_URL, gatehouse.example",
        "GATEHOUSE_PUBLIC_URL, https://gatehouse.example/?a=b",
        "GATEHOUSE_TRUSTED_PROXIES, proxy.example",
        "GATEHOUSE_TRUSTED_PROXIES, 10.0.0",
        "GATEHOUSE_TRUSTED_PROXIES, 10.0.0.256",
        "GATEHOUSE_TRUSTED_PROXIES, 10.0.0.0/33",
        "GATEHOUSE_TRUSTED_PROXIES, 10.0.0.1 fe80::/129",
        "GATEHOUSE_TRUSTED_PROXIES, 10.0.0.0/",
        "GATEHOUSE_TRUSTED_PROXIES, 0.0.0.0/0",
        "GATEHOUSE_TRUSTED_PROXIES, ::/0",
        "GATEHOUSE_TRUSTED_PROXIES, 10.*"
    })
    void namesTheSettingThatCannotBeUsed(String name, String value) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.of(Map.of(name, value)))
                .withMessageContaining(name);
    }

    @Test
    void wantsTwoDifferentPorts() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.of(Map.of("GATEHOUSE_PORT", "9000", "GATEHOUSE_EMBEDDED_LDAP_PORT", "9000")))
                .withMessageContaining("9000");
    }

    @Test
    void wantsTheBindAccountOfAConfiguredDirectory() {
        var environment = new TreeMap<>(Map.of("GATEHOUSE_LDAP_URLS", "ldaps://one.example,ldaps://two.example:6636"));
        environment.put("GATEHOUSE_LDAP_BIND_DN", "cn=gatehouse,dc=exchange,dc=example");
        environment.put("GATEHOUSE_LDAP_BASE_DN", "dc=exchange,dc=example");

        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.of(environment))
                .withMessageContaining("GATEHOUSE_LDAP_BIND_PASSWORD");
    }

    @Test
    void readsAPasswordFromItsFile() throws IOException {
        var file = Files.writeString(temporary.resolve("password"), "correct horse\n");

        var settings = Settings.of(Map.of("GATEHOUSE_DB_PASSWORD_FILE", file.toString()));

        assertThat(settings.resolved(new DataDirectory(temporary)))
                .containsEntry("GATEHOUSE_DB_PASSWORD", "correct horse");
    }

    @Test
    void namesAPasswordFileThatCannotBeRead() {
        var missing = temporary.resolve("missing").toString();

        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.of(Map.of("GATEHOUSE_SMTP_PASSWORD_FILE", missing)))
                .withMessageContainingAll("GATEHOUSE_SMTP_PASSWORD_FILE", missing);
    }

    @Test
    void refusesAPasswordGivenTwice() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.of(Map.of("GATEHOUSE_DB_PASSWORD", "a", "GATEHOUSE_DB_PASSWORD_FILE", "b")))
                .withMessageContaining("not both");
    }

    @Test
    void namesAPortThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());

            assertThatExceptionOfType(InvalidSettingException.class)
                    .isThrownBy(
                            () -> Settings.of(Map.of("GATEHOUSE_PORT", port)).requireFreePorts())
                    .withMessageContainingAll(port, "GATEHOUSE_PORT");
        }
    }

    @Test
    void makesSecretsOnceForTheirOwnerOnly() throws IOException {
        var data = new DataDirectory(temporary);

        var first = Settings.of(Map.of()).resolved(data);
        var second = Settings.of(Map.of()).resolved(data);

        assertThat(second).isEqualTo(first);
        assertThat(first.get("GATEHOUSE_SECRET_LINKS")).isNotEqualTo(first.get("GATEHOUSE_SECRET_JOURNAL"));
        assertThat(Files.getPosixFilePermissions(temporary.resolve("secrets/links")))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
    }
}
