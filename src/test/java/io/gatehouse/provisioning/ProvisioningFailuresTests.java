package io.gatehouse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.testing.IntegrationTest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people see of failures, and what they can do about them. */
@IntegrationTest
class ProvisioningFailuresTests {

    @Autowired
    private ProvisioningService provisioning;

    @Autowired
    private UsernameSuggestions usernames;

    @Autowired
    private ProvisioningFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private ProvisioningRecords records;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void twoWithATakenNameAreOneErrorThatIsRetriedAtOnceAndJournaledOnce() {
        var people = List.of(fixture.parked(), fixture.parked());
        var error = errorOf(people.getFirst());
        assertThat(error.code()).isEqualTo(68);
        assertThat(error.step()).isEqualTo(FailedStep.Kind.TAKEN);
        assertThat(error.parked()).isGreaterThanOrEqualTo(2);
        assertThat(error.firstSeen()).isBeforeOrEqualTo(error.lastSeen());
        assertThat(listed(error))
                .containsAll(people.stream().map(AccountSnapshot::username).toList());
        var before = journaled("directory.error-retried");
        assertThat(accounts.<Integer>asSystem(() -> provisioning.retryError(error.key())))
                .isGreaterThanOrEqualTo(2);
        assertThat(journaled("directory.error-retried")).isEqualTo(before + 1);
        people.forEach(person -> fixture.await(person.id(), ProvisioningState.PARKED));
        people.forEach(
                person -> assertThat(attempts(person.id()).getFirst().times()).isGreaterThanOrEqualTo(2));
    }

    @Test
    void whoIsLeftAsItIsStandsAsideWithTheReasonUntilRetried() {
        var person = fixture.parked();
        assertThat(skip(person, "known to the hospital")).isTrue();
        var left = status(person);
        assertThat(left.state()).isEqualTo(ProvisioningState.SKIPPED);
        assertThat(left.skipReason()).isEqualTo("known to the hospital");
        assertThat(left.nextAttempt()).isNull();
        assertThat(attempts(person.id()).getFirst().message()).isEqualTo("known to the hospital");
        assertThat(database.sql(
                                "SELECT reason FROM journal_row WHERE act = 'account.provisioning-skipped' AND object_id = :id")
                        .param("id", person.id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("known to the hospital");
        accounts.asSystem(() -> provisioning.retry(person.id()));
        fixture.await(person.id(), ProvisioningState.PARKED);
    }

    @Test
    void theNextChangeTakesUpWhoWasLeft() {
        var person = fixture.parked();
        skip(person, "later");
        records.stage(person.id(), person.revision(), clock.instant());
        assertThat(status(person).skipReason()).isNull();
        fixture.await(person.id(), ProvisioningState.PARKED);
    }

    @Test
    void whoIsInStepCannotBeLeftAndAReasonIsNeeded() {
        var person = fixture.inStep();
        assertThat(skip(person, "why not")).isFalse();
        assertThatThrownBy(() -> skip(person, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(status(person).state()).isEqualTo(ProvisioningState.IN_STEP);
    }

    @Test
    void theFiguresCountWhoIsRefusedAndWhoIsLeft() {
        var person = fixture.parked();
        var before = figures();
        skip(person, "counted");
        assertThat(figures().skipped()).isEqualTo(before.skipped() + 1);
        assertThat(figures().parked()).isEqualTo(before.parked() - 1);
    }

    @Test
    void suggestsUsernamesThatAreFreeHereAndInTheDirectory() {
        var person = fixture.parked();
        List<String> suggested = accounts.asSystem(() -> usernames.of(person.id()));
        assertThat(suggested).hasSize(3).doesNotContain(person.username()).doesNotHaveDuplicates();
    }

    private boolean skip(AccountSnapshot person, String reason) {
        return accounts.asSystem(() -> provisioning.skip(person.id(), reason));
    }

    private ProvisioningStatus status(AccountSnapshot person) {
        return accounts.asSystem(() -> provisioning.status(person.id()).orElseThrow());
    }

    private ProvisioningFigures figures() {
        return accounts.asSystem(provisioning::figures);
    }

    private List<ProvisioningAttempt> attempts(AccountId person) {
        return accounts.asSystem(() -> provisioning.attempts(person));
    }

    private ProvisioningError errorOf(AccountSnapshot person) {
        var key = database.sql("SELECT error_key FROM provisioning_record WHERE account_id = :id")
                .param("id", person.id().value())
                .query(String.class)
                .single();
        return accounts.asSystem(() -> provisioning.error(key).orElseThrow());
    }

    private List<String> listed(ProvisioningError error) {
        var filter = new ProvisioningFilter(null, error.key());
        return accounts.asSystem(() -> provisioning.list(filter, 0, 1000)).stream()
                .map(ProvisioningRow::username)
                .toList();
    }

    private int journaled(String act) {
        return database.sql("SELECT count(*) FROM journal_row WHERE act = :act")
                .param("act", act)
                .query(Integer.class)
                .single();
    }
}
