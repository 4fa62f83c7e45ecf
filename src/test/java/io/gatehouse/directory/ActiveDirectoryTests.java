package io.gatehouse.directory;

import io.gatehouse.testing.DomainController;
import org.junit.jupiter.api.Tag;

/** The contract on a real Samba domain controller. */
@Tag("samba")
class ActiveDirectoryTests extends DirectoryContract {

    ActiveDirectoryTests() {
        super(start());
    }

    private static ContractServer start() {
        var shared = DomainController.shared();
        return ContractServer.domain(shared.server(), () -> {});
    }
}
