package io.gatehouse.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountPages;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.GroupName;
import io.gatehouse.directory.OwnedAttributes;
import io.gatehouse.provisioning.Comparisons;
import io.gatehouse.provisioning.ProvisioningFixture;
import io.gatehouse.provisioning.ProvisioningService;
import io.gatehouse.provisioning.ProvisioningState;
import io.gatehouse.reconciliation.ReconciliationRun.State;
import io.gatehouse.testing.FaultProxy;
import io.gatehouse.testing.FaultProxy.Fault;
import io.gatehouse.testing.Slapd;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a real server does not show, for whatever reason, is not taken for missing; and where it cannot be told, nothing is harmed. */
@OnSlapd
class UnreadDirectoryTests {

    private static final Slapd SLAPD = OnSlapd.Server.SLAPD;
    private static final GroupName PORTAL = new GroupName.Service("provider-portal");

    @Autowired
    private ReconciliationFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private FindingService findings;

    @Autowired
    private ProvisioningFixture provisioning;

    @Autowired
    private ProvisioningService directoryWork;

    @Autowired
    private AccountService service;

    @Autowired
    private AccountPages pages;

    @Autowired
    private WantedSide wanted;

    @Autowired
    private Comparisons comparisons;

    @Autowired
    private Runs runs;

    @Autowired
    private RunLog log;

    @Autowired
    private MassChangeBrake brake;

    private final DirectoryFixture directory = new DirectoryFixture(SLAPD.server());
    private List<AccountSnapshot> people = List.of();

    /** Somebody differs, so that there is something to be kept. */
    @BeforeEach
    void prepare() {
        people = fixture.people(12, "PROVIDER_PORTAL");
        directory.replace(people.getFirst().username(), OwnedAttributes.TITLE, "Wizard");
        assertThat(fixture.run().state()).isEqualTo(State.COMPLETE);
        onlyTheWizardIsFound();
    }

    @AfterEach
    void mend() {
        accounts.asSystem(() ->
                directoryWork.repair(people.stream().map(AccountSnapshot::id).toList()));
        people.forEach(fixture::awaitInStep);
        directory.close();
    }

    @Test
    void aSizeLimitInTheMidstOfTheReadingConcludesNothing() {
        SLAPD.limitingPages(5, () -> {
            var run = fixture.run();
            incomplete(run);
            assertThat(run.problem()).isEqualTo("size limit exceeded");
        });
        assertThat(fixture.run().state()).isEqualTo(State.COMPLETE);
        onlyTheWizardIsFound();
    }

    @ParameterizedTest
    @CsvSource({"CUT_ANSWER, 300", "CUT_ANSWER, 2500", "CUT_ANSWER, 5000", "RESET, 2500", "CUT_REQUEST, 400"})
    void aConnectionThatEndsInTheMidstConcludesNothing(Fault fault, long bytes) {
        try (var network = new FaultProxy(SLAPD.port());
                var behind = directory.impatient(network.port())) {
            assertThat(behind.directory().failure()).isEmpty();
            network.fail(fault, bytes);
            incomplete(runOver(behind.directory()));
            network.heal();
            assertThat(runOver(behind.directory()).state()).isEqualTo(State.COMPLETE);
            onlyTheWizardIsFound();
        }
    }

    /** No server says of an entry that it is only hidden. What is found then looks missing; repairing it must do no harm. */
    @Test
    void whatTheServerHidesIsRefusedWhenRepairedAndStaysAsItWas() {
        var hidden = people.subList(4, 8);
        var names = hidden.stream().map(AccountSnapshot::username).toList();
        var before = names.stream().map(this::state).toList();
        var members = directory.members(PORTAL);
        SLAPD.hiding(names, () -> {
            assertThat(fixture.run().state()).isEqualTo(State.COMPLETE);
            hidden.forEach(
                    one -> assertThat(fixture.findingOf(one).row().classes()).containsExactly(FindingClass.MISSING));
            accounts.as(accounts.lead(), () -> findings.repairAll(FindingFilter.unanswered()));
            hidden.forEach(one -> provisioning.await(one.id(), ProvisioningState.PARKED));
            assertThat(hidden).extracting(this::code).as("the name is in use").containsOnly(68);
        });
        assertThat(names.stream().map(this::state)).isEqualTo(before);
        assertThat(directory.members(PORTAL)).containsExactlyInAnyOrderElementsOf(members);
        hidden.forEach(one -> accounts.asSystem(() -> directoryWork.retry(one.id())));
        people.forEach(fixture::awaitInStep);
        assertThat(fixture.run().figures()).isEmpty();
    }

    private @Nullable Integer code(AccountSnapshot account) {
        return accounts.asSystem(() -> directoryWork.status(account.id()))
                .orElseThrow()
                .lastCode();
    }

    /** Who wrote the entry last and when. */
    private List<String> state(String username) {
        return directory.values(username, "entryCSN");
    }

    private void incomplete(ReconciliationRun run) {
        assertThat(run.state()).isEqualTo(State.INCOMPLETE);
        assertThat(run.problem()).isNotBlank();
        assertThat(run.figures()).isEmpty();
        onlyTheWizardIsFound();
    }

    private void onlyTheWizardIsFound() {
        assertThat(fixture.findings())
                .singleElement()
                .satisfies(found -> assertThat(found.row().account())
                        .isEqualTo(people.getFirst().id()))
                .satisfies(found -> assertThat(found.row().classes()).containsExactly(FindingClass.DRIFTED));
    }

    private ReconciliationRun runOver(Directory read) {
        var check = new SuspectCheck(service, pages, read, comparisons);
        var settings = new ReconciliationSettings(LocalTime.MIDNIGHT, 10, 3, null);
        var reconciler = new Reconciler(read, wanted, check, comparisons, log, settings);
        var id = TimeOrderedIds.next();
        assertThat(runs.add(id, "test", Instant.now())).isTrue();
        accounts.asSystem(() -> new Reconciliation(reconciler, log, brake).work(id, () -> true));
        return fixture.find(id);
    }
}
