package io.gatehouse.provisioning;

import io.gatehouse.account.AccountPages;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.directory.Directory;
import io.gatehouse.organization.OrganizationService;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the worker needs from around it. */
@Configuration(proxyBeanMethods = false)
class ProvisioningConfiguration {

    @Bean
    DesiredStates desiredStates(AccountPages accounts) {
        return accounts::snapshots;
    }

    @Bean
    DirectoryModel directoryModel(Directory directory, Catalog catalog, Adoptions adoptions) {
        return new DirectoryModel(directory, catalog::all, adoptions);
    }

    @Bean
    GroupUpkeep groupUpkeep(
            Directory directory, Catalog catalog, OrganizationService organizations, GroupLease lease, Clock clock) {
        return new GroupUpkeep(directory, new WantedGroups(catalog, organizations), lease, clock);
    }

    @Bean
    RetryPolicy retryPolicy(ProvisioningSettings settings) {
        return new RetryPolicy(settings, RandomGenerator.getDefault());
    }
}
