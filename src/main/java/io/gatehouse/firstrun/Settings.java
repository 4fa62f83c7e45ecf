package io.gatehouse.firstrun;

import io.gatehouse.common.InvalidSettingException;
import io.gatehouse.common.TrustedNetworks;
import io.gatehouse.directory.DirectoryKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The {@code GATEHOUSE_*} environment variables, checked before anything starts. Spring binds the values; this class
 * refuses what cannot be meant, and resolves {@code …_FILE} variables into the plain ones they stand for.
 */
record Settings(Map<String, String> variables) {

    private static final List<String> SECRETS = List.of(
            "GATEHOUSE_DB_PASSWORD",
            "GATEHOUSE_LDAP_BIND_PASSWORD",
            "GATEHOUSE_SMTP_PASSWORD",
            "GATEHOUSE_SECRET_LINKS",
            "GATEHOUSE_SECRET_JOURNAL");
    private static final List<String> PORTS =
            List.of("GATEHOUSE_PORT", "GATEHOUSE_EMBEDDED_LDAP_PORT", "GATEHOUSE_SMTP_PORT");
    private static final List<String> SWITCHES = List.of("GATEHOUSE_LDAP_START_TLS", "GATEHOUSE_SMTP_START_TLS");
    private static final List<String> WITH_LDAP =
            List.of("GATEHOUSE_LDAP_BIND_DN", "GATEHOUSE_LDAP_BIND_PASSWORD", "GATEHOUSE_LDAP_BASE_DN");
    private static final String PROXIES = "GATEHOUSE_TRUSTED_PROXIES";
    private static final int HIGHEST_PORT = 65_535;

    /** @throws InvalidSettingException for the first setting that cannot be used */
    static Settings of(Map<String, String> environment) {
        var settings = new Settings(withFilesRead(environment));
        PORTS.forEach(settings::checkPort);
        SWITCHES.forEach(settings::checkSwitch);
        settings.checkPortsDiffer();
        settings.checkDatabase();
        settings.checkDirectory();
        settings.checkDirectoryKind();
        settings.checkPublicUrl();
        TrustedNetworks.of(PROXIES, settings.get(PROXIES));
        return settings;
    }

    DataDirectory dataDirectory() {
        return new DataDirectory(Path.of(get("GATEHOUSE_DATA").isEmpty() ? "data" : get("GATEHOUSE_DATA")));
    }

    /** What Spring cannot take from the environment itself: contents of files, and secrets made at the first start. */
    Map<String, Object> resolved(DataDirectory data) {
        var resolved = new LinkedHashMap<String, Object>();
        SECRETS.stream().filter(name -> !get(name).isEmpty()).forEach(name -> resolved.put(name, get(name)));
        if (ownDatabase() && ownDirectory() && get("GATEHOUSE_ADDRESS").isEmpty()) {
            // The passwords of the demo are known to everyone.
            resolved.put("GATEHOUSE_ADDRESS", "127.0.0.1");
        }
        resolved.computeIfAbsent("GATEHOUSE_SECRET_LINKS", name -> data.secretText("secrets/links"));
        resolved.computeIfAbsent("GATEHOUSE_SECRET_JOURNAL", name -> data.secretText("secrets/journal"));
        return resolved;
    }

    /** Fails early and by name, where the servers themselves would only notice seconds later. */
    void requireFreePorts() {
        requireFree("GATEHOUSE_PORT", webPort());
        if (ownDirectory()) {
            requireFree("GATEHOUSE_EMBEDDED_LDAP_PORT", embeddedLdapPort());
        }
    }

    int webPort() {
        return port("GATEHOUSE_PORT", 8080);
    }

    int embeddedLdapPort() {
        return port("GATEHOUSE_EMBEDDED_LDAP_PORT", 10_389);
    }

    private int port(String name, int usual) {
        return get(name).isEmpty() ? usual : Integer.parseInt(get(name));
    }

    boolean ownDatabase() {
        return get("GATEHOUSE_DB_URL").isEmpty();
    }

    boolean ownDirectory() {
        return get("GATEHOUSE_LDAP_URLS").isEmpty();
    }

    String get(String name) {
        return variables.getOrDefault(name, "").strip();
    }

    private static Map<String, String> withFilesRead(Map<String, String> environment) {
        var variables = new LinkedHashMap<>(environment);
        for (var secret : SECRETS) {
            var file = environment.getOrDefault(secret + "_FILE", "");
            if (!file.isBlank()) {
                refuseBoth(secret, environment);
                variables.put(secret, contentOf(secret + "_FILE", file));
            }
        }
        return variables;
    }

    private static void refuseBoth(String secret, Map<String, String> environment) {
        if (!environment.getOrDefault(secret, "").isEmpty()) {
            throw new InvalidSettingException("Set either %s or %s_FILE, not both.".formatted(secret, secret));
        }
    }

    private static void requireFree(String name, int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new InvalidSettingException("Port %d is in use: set %s to a free one.".formatted(port, name), e);
        }
    }

    private static String contentOf(String name, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | RuntimeException e) {
            throw new InvalidSettingException("%s: the file '%s' cannot be read.".formatted(name, file), e);
        }
    }

    private void checkPort(String name) {
        var value = get(name);
        if (!value.isEmpty() && !(value.matches("\\d{1,5}") && isPort(Integer.parseInt(value)))) {
            throw new InvalidSettingException(
                    "%s is '%s', but a port is a number from 1 to %d.".formatted(name, value, HIGHEST_PORT));
        }
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= HIGHEST_PORT;
    }

    private void checkSwitch(String name) {
        if (!Set.of("", "true", "false").contains(get(name))) {
            throw new InvalidSettingException("%s is '%s', but has to be true or false.".formatted(name, get(name)));
        }
    }

    private void checkPortsDiffer() {
        var web = get("GATEHOUSE_PORT");
        if (!web.isEmpty() && web.equals(get("GATEHOUSE_EMBEDDED_LDAP_PORT"))) {
            throw new InvalidSettingException(
                    "GATEHOUSE_PORT and GATEHOUSE_EMBEDDED_LDAP_PORT are both %s, but have to differ.".formatted(web));
        }
    }

    private void checkDatabase() {
        var url = get("GATEHOUSE_DB_URL");
        if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
            throw new InvalidSettingException(
                    "GATEHOUSE_DB_URL is '%s', but has to look like jdbc:postgresql://host:5432/gatehouse."
                            .formatted(url));
        }
    }

    private void checkDirectory() {
        if (!ownDirectory()) {
            List.of(get("GATEHOUSE_LDAP_URLS").split("[,\\s]+"))
                    .forEach(url -> checkUrl("GATEHOUSE_LDAP_URLS", url, "ldap", "ldaps"));
            WITH_LDAP.forEach(this::checkPresentWithLdap);
        }
    }

    private void checkDirectoryKind() {
        var kind = get("GATEHOUSE_LDAP_KIND");
        if (!kind.isEmpty() && DirectoryKind.named(kind).isEmpty()) {
            throw new InvalidSettingException(
                    "GATEHOUSE_LDAP_KIND is '%s', but has to be one of %s, or empty to ask the server."
                            .formatted(kind, String.join(", ", DirectoryKind.settings())));
        }
    }

    private void checkPresentWithLdap(String name) {
        if (get(name).isEmpty()) {
            throw new InvalidSettingException("GATEHOUSE_LDAP_URLS is set, so %s is needed too.".formatted(name));
        }
    }

    private void checkPublicUrl() {
        var url = get("GATEHOUSE_PUBLIC_URL");
        if (!url.isEmpty()) {
            checkUrl("GATEHOUSE_PUBLIC_URL", url, "http", "https");
        }
    }

    private static void checkUrl(String name, String url, String plain, String secured) {
        if (!isServer(url, Set.of(plain, secured))) {
            throw new InvalidSettingException(
                    "%s: '%s' has to look like %s://host or %s://host:port.".formatted(name, url, secured, secured));
        }
    }

    private static boolean isServer(String url, Set<String> schemes) {
        try {
            var uri = new URI(url);
            var nothingElse = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getUserInfo() == null;
            return schemes.contains(String.valueOf(uri.getScheme())) && uri.getHost() != null && nothingElse;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
