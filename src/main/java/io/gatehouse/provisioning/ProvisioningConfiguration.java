package io.gatehouse.provisioning;

import io.gatehouse.account.AccountPages;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.Directory;
import io.gatehouse.organization.OrganizationNaming;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
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
    MemberOwners memberOwners(AccountPages accounts) {
        return new MemberOwners(new KnownAccounts() {
            @Override
            public Collection<AccountId> among(Collection<AccountId> ids) {
                return ids.isEmpty()
                        ? List.of()
                        : accounts.snapshots(ids).stream()
                                .map(AccountSnapshot::id)
                                .toList();
            }

            @Override
            public Map<String, AccountId> called(Collection<String> usernames) {
                return usernames.isEmpty() ? Map.of() : accounts.of(usernames);
            }
        });
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
    ReadAhead readAhead(Claims claims, DesiredStates desiredStates, DirectoryModel model, CurrentActor actor) {
        return new ReadAhead(
                new BatchReader(claims, desiredStates, model), claims, beside("provisioning-reading", actor));
    }

    @Bean
    TrailingRecorder trailingRecorder(ProvisioningRecorder recorder, CurrentActor actor) {
        return new TrailingRecorder(recorder, beside("provisioning-results", actor));
    }

    /** What the worker has done while it does something else. */
    private static Executor beside(String name, CurrentActor actor) {
        return task -> Thread.ofVirtual().name(name).start(() -> actor.runAs(ProvisioningWorker.ACTOR, task));
    }

    @Bean
    RetryPolicy retryPolicy(ProvisioningSettings settings) {
        return new RetryPolicy(settings, RandomGenerator.getDefault());
    }
}
