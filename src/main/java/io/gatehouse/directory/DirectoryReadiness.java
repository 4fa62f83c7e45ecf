package io.gatehouse.directory;

import io.gatehouse.common.Readiness;
import org.springframework.stereotype.Component;

/** Whether the directory can be worked with. */
@Component
class DirectoryReadiness implements Readiness {

    private final Directory directory;

    DirectoryReadiness(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public boolean ready() {
        return directory.failure().isEmpty();
    }
}
