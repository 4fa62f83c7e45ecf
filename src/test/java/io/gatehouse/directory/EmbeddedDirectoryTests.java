package io.gatehouse.directory;

import io.gatehouse.directory.embedded.EmbeddedDirectory;
import io.gatehouse.security.LdapServer;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The contract on the server of the first run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedDirectoryTests extends DirectoryContract {

    private final EmbeddedDirectory embedded;
    private final LdapDirectory directory;

    EmbeddedDirectoryTests(@TempDir Path home) {
        embedded = EmbeddedDirectory.start(home, 0);
        directory = new LdapDirectory(embedded.server(), TestSettings.DIRECTORY, Clock.systemUTC());
    }

    @AfterAll
    void stop() {
        directory.close();
        embedded.close();
    }

    @Override
    Directory directory() {
        return directory;
    }

    @Override
    LdapServer server() {
        return embedded.server();
    }

    @Override
    DirectoryKind expectedKind() {
        return DirectoryKind.EMBEDDED;
    }
}
