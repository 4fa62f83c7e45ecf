package io.gatehouse.endtoend;

import io.gatehouse.testing.Slapd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** OpenLDAP's own command line tools: clients that are not ours. */
record LdapTools(String url) {

    private static final String PORTAL = "cn=portal,ou=system," + Slapd.BASE;

    static String person(String username) {
        return "uid=%s,ou=people,%s".formatted(username, Slapd.BASE);
    }

    /** LDIF of what the portal finds. */
    String search(String filter) {
        return run(
                "ldapsearch",
                "-x",
                "-LLL",
                "-H",
                url,
                "-D",
                PORTAL,
                "-w",
                Slapd.PORTAL_PASSWORD,
                "-b",
                Slapd.BASE,
                filter);
    }

    /** What {@code ldapwhoami} says to a bind as this person. */
    String whoAmI(String username, String password) {
        return run("ldapwhoami", "-x", "-H", url, "-D", person(username), "-w", password);
    }

    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
