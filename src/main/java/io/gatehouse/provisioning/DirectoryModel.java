package io.gatehouse.provisioning;

import io.gatehouse.catalog.Entitlement;
import io.gatehouse.directory.Directory;
import java.util.Collection;
import java.util.function.Supplier;

/** Mapping and planning by the catalogue as it is when they are asked for. */
record DirectoryModel(
        Directory directory, Supplier<? extends Collection<Entitlement>> catalogue, AgreedAdoptions adoptions) {

    EntryMapper mapper() {
        return new EntryMapper(catalogue.get());
    }

    ProvisioningPlanner planner() {
        return new ProvisioningPlanner(GroupOwnership.of(catalogue.get()));
    }

    Convergence convergence() {
        return new Convergence(directory, mapper(), planner(), adoptions);
    }
}
