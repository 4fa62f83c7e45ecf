package io.gatehouse.account;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.security.AllowLead;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts by the hundred for people whom an existing directory already knows. */
@Service
@AllowLead
public class AdoptedAccounts {

    private final NewAccounts accounts;
    private final AccountGuard guard;
    private final AccountSnapshots snapshots;
    private final Catalog catalog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdoptedAccounts(
            NewAccounts accounts,
            AccountGuard guard,
            AccountSnapshots snapshots,
            Catalog catalog,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.guard = guard;
        this.snapshots = snapshots;
        this.catalog = catalog;
        this.events = events;
        this.clock = clock;
    }

    /**
     * All or none of them. What is privileged is never granted so; it takes two people (docs/decisions/003).
     *
     * @throws AccountRefusedException when something privileged is among the grants
     * @throws org.springframework.dao.DataIntegrityViolationException when a username, address or NPI is taken
     */
    @Transactional
    public void adopt(List<AdoptAccount> wanted) {
        var catalogue = catalog.all().stream().collect(Collectors.toMap(Entitlement::code, Function.identity()));
        wanted.forEach(one -> refusePrivileged(one, catalogue));
        var by = guard.actor().displayName();
        var opened = wanted.stream()
                .map(one -> Account.adopted(one, by, clock.instant()))
                .toList();
        accounts.add(opened);
        var labels =
                wanted.stream().collect(Collectors.toMap(one -> one.account().id(), one -> labels(one, catalogue)));
        var adopted = snapshots.of(opened);
        adopted.forEach(snapshot ->
                events.publishEvent(new AccountAdopted(snapshot, labels.getOrDefault(snapshot.id(), List.of()))));
        events.publishEvent(new AccountsAdopted(adopted));
    }

    private static void refusePrivileged(AdoptAccount wanted, Map<String, Entitlement> catalogue) {
        var privileged = wanted.account().entitlements().stream()
                .map(catalogue::get)
                .anyMatch(entitlement -> entitlement == null || entitlement.privileged());
        if (privileged) {
            throw new AccountRefusedException("secondPerson");
        }
    }

    private static List<String> labels(AdoptAccount wanted, Map<String, Entitlement> catalogue) {
        return catalogue.values().stream()
                .filter(entitlement -> wanted.account().entitlements().contains(entitlement.code()))
                .sorted(Comparator.comparingInt(Entitlement::position))
                .map(Entitlement::label)
                .toList();
    }
}
