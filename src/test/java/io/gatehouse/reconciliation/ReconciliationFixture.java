package io.gatehouse.reconciliation;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.provisioning.ProvisioningFixture;
import io.gatehouse.provisioning.ProvisioningState;
import io.gatehouse.reconciliation.ReconciliationRun.State;
import io.gatehouse.testing.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Starts runs as a support lead does and waits for what becomes of them. */
@Component
public class ReconciliationFixture {

    private static final Set<State> ENDED = EnumSet.of(State.COMPLETE, State.INCOMPLETE);

    private final ReconciliationService service;
    private final FindingService findings;
    private final AccountFixture accounts;
    private final ProvisioningFixture provisioning;

    ReconciliationFixture(
            ReconciliationService service,
            FindingService findings,
            AccountFixture accounts,
            ProvisioningFixture provisioning) {
        this.service = service;
        this.findings = findings;
        this.accounts = accounts;
        this.provisioning = provisioning;
    }

    /** People whom the directory has as they should be. */
    public List<AccountSnapshot> people(int number, String... entitlements) {
        var organization = accounts.organization().id();
        var people = new ArrayList<AccountSnapshot>();
        for (int i = 0; i < number; i++) {
            people.add(accounts.account(organization, entitlements));
        }
        people.forEach(person -> provisioning.await(person.id(), ProvisioningState.IN_STEP));
        return people;
    }

    public ReconciliationRun run() {
        return run(Duration.ofSeconds(90));
    }

    public ReconciliationRun run(Duration patience) {
        var id = accounts.asSystem(service::start).orElseThrow();
        Eventually.assertWithin(patience, () -> ENDED.contains(find(id).state()));
        return find(id);
    }

    public ReconciliationRun await(UUID id, Predicate<ReconciliationRun> reached) {
        Eventually.assertThat(() -> reached.test(find(id)));
        return find(id);
    }

    public ReconciliationRun find(UUID id) {
        return accounts.asSystem(() -> service.find(id)).orElseThrow();
    }

    public Optional<ReconciliationRun> openRun() {
        return accounts.asSystem(service::open);
    }

    public List<FindingDetails> findings() {
        return accounts.asSystem(() -> findings.list(new FindingFilter(null, null, false, ""), 0, 1000).stream()
                .flatMap(row -> findings.find(row.id()).stream())
                .toList());
    }

    public FindingDetails findingOf(AccountSnapshot account) {
        var all = findings().stream()
                .filter(finding -> account.id().equals(finding.row().account()))
                .toList();
        if (all.size() != 1) {
            throw new AssertionError("expected one finding of " + account.username() + ", not " + all);
        }
        return all.getFirst();
    }

    public void awaitInStep(AccountSnapshot account) {
        provisioning.await(account.id(), ProvisioningState.IN_STEP);
    }
}
