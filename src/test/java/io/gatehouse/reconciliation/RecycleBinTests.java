package io.gatehouse.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountClosing;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountRestoring;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.ClosingReason;
import io.gatehouse.directory.ChangeOutcome;
import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryChange.RecycleEntry;
import io.gatehouse.directory.DirectoryChange.RestoreEntry;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.EntryKey;
import io.gatehouse.directory.EntryQuery;
import io.gatehouse.directory.EntryState;
import io.gatehouse.directory.Place;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts closed and restored by a support lead, in a real directory, and what a comparison says of the bin. */
@OnSlapd
class RecycleBinTests {

    @Autowired
    private ReconciliationFixture runs;

    @Autowired
    private FindingService findings;

    @Autowired
    private AccountFixture people;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AccountClosing closing;

    @Autowired
    private AccountRestoring restoring;

    private final DirectoryFixture directory = new DirectoryFixture(OnSlapd.Server.SLAPD.server());

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void aClosedAccountLiesInTheBinAndIsNoFinding() {
        var person = person();
        close(person);

        assertThat(found(person, Place.BIN)).isInstanceOf(EntryState.Present.class);
        assertThat(runs.run().figures()).isEmpty();
        assertThat(runs.findings()).isEmpty();

        restore(person);
        assertThat(found(person, Place.PEOPLE)).isInstanceOf(EntryState.Present.class);
        assertThat(runs.run().figures()).isEmpty();
    }

    @Test
    void anOpenAccountsEntryInTheBinIsFoundAndBroughtBack() {
        var person = person();
        apply(new RecycleEntry(key(person)));

        runs.run();
        assertThat(runs.findingOf(person).row().classes()).contains(FindingClass.MISPLACED);
        assertThat(runs.findingOf(person).row().plan().getFirst()).contains("out of the recycle bin");

        repair();
        runs.awaitInStep(person);
        assertThat(found(person, Place.PEOPLE)).isInstanceOf(EntryState.Present.class);
        assertThat(runs.run().figures()).isEmpty();
    }

    @Test
    void aClosedAccountsEntryAmongThePeopleIsFoundAndPutBack() {
        var person = person();
        close(person);
        apply(new RestoreEntry(key(person), person.username()));

        runs.run();
        assertThat(runs.findingOf(person).row().classes()).containsExactly(FindingClass.MISPLACED);
        assertThat(runs.findingOf(person).row().plan())
                .singleElement()
                .satisfies(step -> assertThat(step).contains("into the recycle bin"));

        repair();
        runs.awaitInStep(person);
        assertThat(found(person, Place.BIN)).isInstanceOf(EntryState.Present.class);
    }

    private AccountSnapshot person() {
        return runs.people(1, "PROVIDER_PORTAL").getFirst();
    }

    private void close(AccountSnapshot person) {
        people.runAs(
                people.lead(), () -> closing.close(person.id(), person.revision(), ClosingReason.REQUESTED, "note"));
        runs.awaitInStep(person);
    }

    private void restore(AccountSnapshot person) {
        var revision = people.asSystem(
                () -> accounts.snapshots(List.of(person.id())).getFirst().revision());
        people.as(people.lead(), () -> restoring.restore(person.id(), revision, "back"));
        runs.awaitInStep(person);
    }

    private void repair() {
        people.as(people.lead(), () -> findings.repairAll(FindingFilter.unanswered()));
    }

    private EntryState found(AccountSnapshot person, Place place) {
        var query = new EntryQuery(key(person).in(place), Set.of());
        return Objects.requireNonNull(directory.directory().read(List.of(query)).get(person.id()))
                .entry();
    }

    private void apply(DirectoryChange change) {
        assertThat(directory.directory().apply(List.of(change)).values()).containsOnly(new ChangeOutcome.Applied());
    }

    private static EntryKey key(AccountSnapshot account) {
        return new EntryKey(account.id(), account.username());
    }
}
