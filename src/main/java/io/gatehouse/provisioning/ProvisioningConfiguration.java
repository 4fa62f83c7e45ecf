package io.gatehouse.provisioning;

import io.gatehouse.account.AccountService;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.directory.Directory;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the worker needs from around it. */
@Configuration(proxyBeanMethods = false)
class ProvisioningConfiguration {

    @Bean
    DesiredStates desiredStates(AccountService accounts) {
        return accounts::snapshots;
    }

    @Bean
    DirectoryModel directoryModel(Directory directory, Catalog catalog) {
        return new DirectoryModel(directory, catalog::all);
    }

    @Bean
    RetryPolicy retryPolicy(ProvisioningSettings settings) {
        return new RetryPolicy(settings, RandomGenerator.getDefault());
    }
}
