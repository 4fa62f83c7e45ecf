package io.gatehouse.directory;

import io.gatehouse.security.LdapServer;
import io.gatehouse.testing.Slapd;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The contract on a real OpenLDAP server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenLdapTests extends DirectoryContract {

    private final Slapd slapd = Slapd.start();
    private final LdapDirectory directory =
            new LdapDirectory(slapd.server(), TestSettings.DIRECTORY, Clock.systemUTC());

    @AfterAll
    void stop() {
        directory.close();
        slapd.close();
    }

    @Override
    Directory directory() {
        return directory;
    }

    @Override
    LdapServer server() {
        return slapd.server();
    }

    @Override
    DirectoryKind expectedKind() {
        return DirectoryKind.OPENLDAP;
    }
}
