package io.gatehouse.directory;

import io.gatehouse.testing.DirectoryServer389;
import org.junit.jupiter.api.Tag;

/** The contract on a real 389 Directory Server. */
@Tag("389ds")
class DirectoryServer389Tests extends DirectoryContract {

    DirectoryServer389Tests() {
        super(start());
    }

    private static ContractServer start() {
        var shared = DirectoryServer389.shared();
        return ContractServer.standard(DirectoryKind.DIRECTORY_SERVER_389, shared.server(), () -> {});
    }
}
