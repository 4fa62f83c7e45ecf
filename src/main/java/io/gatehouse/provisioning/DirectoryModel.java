package io.gatehouse.provisioning;

import io.gatehouse.catalog.Entitlement;
import io.gatehouse.directory.Directory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Mapping and planning by the catalogue as it is when they are asked for. */
record DirectoryModel(
        Directory directory,
        Supplier<? extends Collection<Entitlement>> catalogue,
        Supplier<Map<String, List<String>>> formerShortNames,
        AgreedAdoptions adoptions) {

    EntryMapper mapper() {
        return new EntryMapper(catalogue.get());
    }

    ProvisioningPlanner planner() {
        return planner(catalogue.get());
    }

    Convergence convergence() {
        var entitlements = catalogue.get();
        return new Convergence(directory, new EntryMapper(entitlements), planner(entitlements), adoptions);
    }

    private ProvisioningPlanner planner(Collection<Entitlement> entitlements) {
        return new ProvisioningPlanner(GroupOwnership.of(entitlements, formerShortNames.get()));
    }
}
