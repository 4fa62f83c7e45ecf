package io.gatehouse.endtoend;

import io.gatehouse.testing.RunningGatehouse;
import io.gatehouse.testing.Slapd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A page behind Apache httpd that asks the directory: only members of the service's group may read it. */
final class Portal implements AutoCloseable {

    private static final String CONFIGURATION = """
            ServerRoot %1$s
            ServerName localhost
            Listen 127.0.0.1:%2$d
            PidFile %1$s/pid
            ErrorLog %1$s/error.log
            LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
            LoadModule authn_core_module /usr/lib/apache2/modules/mod_authn_core.so
            LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
            LoadModule auth_basic_module /usr/lib/apache2/modules/mod_auth_basic.so
            LoadModule ldap_module /usr/lib/apache2/modules/mod_ldap.so
            LoadModule authnz_ldap_module /usr/lib/apache2/modules/mod_authnz_ldap.so
            LDAPCacheEntries 0
            LDAPOpCacheEntries 0
            DocumentRoot %1$s/portal
            <Location />
              AuthType Basic
              AuthName "Provider portal"
              AuthBasicProvider ldap
              AuthLDAPURL "ldap://127.0.0.1:%3$d/ou=people,%4$s?uid?one"
              AuthLDAPBindDN "cn=portal,ou=system,%4$s"
              AuthLDAPBindPassword "%5$s"
              AuthLDAPGroupAttribute member
              Require ldap-group cn=provider-portal,ou=services,ou=groups,%4$s
            </Location>
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = RunningGatehouse.freePort();
    private final Process process;

    Portal(Slapd slapd) {
        try {
            var home = Files.createTempDirectory("gatehouse-portal");
            home.toFile().setReadable(true, false);
            home.toFile().setExecutable(true, false);
            var page = Files.createDirectories(home.resolve("portal")).resolve("index.html");
            Files.writeString(page, "Patient lookup");
            var configuration = home.resolve("httpd.conf");
            Files.writeString(
                    configuration,
                    CONFIGURATION.formatted(home, port, slapd.port(), Slapd.BASE, Slapd.PORTAL_PASSWORD));
            process = serve(home, configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process serve(Path home, Path configuration) throws IOException {
        return new ProcessBuilder("/usr/sbin/apache2", "-f", configuration.toString(), "-D", "FOREGROUND")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output.log").toFile())
                .start();
    }

    /** The status with which the page is answered: 200, or 401 for whoever may not read it. */
    int status(String username, String password) {
        var basic = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/index.html".formatted(port)))
                .header("Authorization", "Basic " + basic)
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
