package io.gatehouse.provisioning;

import io.gatehouse.account.AccountPages;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.directory.Directory;
import io.gatehouse.organization.OrganizationNaming;
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
    DirectoryModel directoryModel(
            Directory directory, Catalog catalog, OrganizationNaming organizations, Adoptions adoptions) {
        return new DirectoryModel(directory, catalog::current, organizations::former, adoptions);
    }

    @Bean
    WantedGroups wantedGroups(Catalog catalog, OrganizationService organizations) {
        return new WantedGroups(catalog::current, organizations);
    }

    @Bean
    GroupUpkeep groupUpkeep(
            DirectoryModel model, WantedGroups wanted, AwaitedGroups awaited, GroupLease lease, Clock clock) {
        return new GroupUpkeep(model, wanted, awaited::retry, lease, clock);
    }

    @Bean
    RetryPolicy retryPolicy(ProvisioningSettings settings) {
        return new RetryPolicy(settings, RandomGenerator.getDefault());
    }
}
