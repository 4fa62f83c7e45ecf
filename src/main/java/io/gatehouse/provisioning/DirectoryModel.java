package io.gatehouse.provisioning;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.directory.Directory;
import org.springframework.stereotype.Component;

/** Mapping and planning by the catalogue as it is now. */
@Component
class DirectoryModel {

    private final Directory directory;
    private final Catalog catalog;

    DirectoryModel(Directory directory, Catalog catalog) {
        this.directory = directory;
        this.catalog = catalog;
    }

    EntryMapper mapper() {
        return new EntryMapper(catalog.all());
    }

    ProvisioningPlanner planner() {
        return new ProvisioningPlanner(GroupOwnership.of(catalog.all()));
    }

    Convergence convergence() {
        return new Convergence(directory, mapper(), planner());
    }
}
