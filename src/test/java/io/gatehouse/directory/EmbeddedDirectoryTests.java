package io.gatehouse.directory;

import io.gatehouse.directory.embedded.EmbeddedDirectory;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract on the server of the first run. */
class EmbeddedDirectoryTests extends DirectoryContract {

    EmbeddedDirectoryTests(@TempDir Path home) {
        super(start(home));
    }

    private static ContractServer start(Path home) {
        var embedded = EmbeddedDirectory.start(home, 0);
        return ContractServer.standard(DirectoryKind.EMBEDDED, embedded.server(), embedded::close);
    }
}
