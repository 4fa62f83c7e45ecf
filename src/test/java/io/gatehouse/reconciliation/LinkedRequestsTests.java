package io.gatehouse.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountClosing;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.ClosingReason;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.EntryKey;
import io.gatehouse.directory.EntryQuery;
import io.gatehouse.directory.EntryState;
import io.gatehouse.directory.Place;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.LinkingService;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.ReviewFixture;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a real directory when requests are linked to accounts that are there. */
@OnSlapd
class LinkedRequestsTests {

    @Autowired
    private ReconciliationFixture runs;

    @Autowired
    private AccountFixture people;

    @Autowired
    private ReviewFixture desk;

    @Autowired
    private LinkingService linking;

    @Autowired
    private AccountClosing closing;

    @Autowired
    private AccountService accounts;

    private final DirectoryFixture directory = new DirectoryFixture(OnSlapd.Server.SLAPD.server());
    private final String lastName = ReviewFixture.lastName();
    private AccountSnapshot person;
    private OrganizationDetails elsewhere;

    @BeforeEach
    void someoneHasAnAccount() {
        var organization = people.organization();
        var request = desk.nurseAt(organization, lastName);
        approve(request, organization);
        person = account(request);
        elsewhere = people.organization();
        runs.awaitInStep(person);
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void theOneEntryIsInTheGroupsOfBothOrganizations() {
        var before = groups();

        approve(linked(), elsewhere);
        runs.awaitInStep(person);

        assertThat(directory.peopleCalled(lastName)).hasSize(1);
        assertThat(groups()).containsAll(before).hasSizeGreaterThan(before.size());
        assertThat(runs.run().figures()).isEmpty();
    }

    @Test
    void theEntryComesBackOutOfTheBinInsteadOfANewOne() {
        people.runAs(
                people.lead(), () -> closing.close(person.id(), person.revision(), ClosingReason.REQUESTED, "asked"));
        runs.awaitInStep(person);
        assertThat(found(Place.BIN)).isInstanceOf(EntryState.Present.class);

        approve(linked(), elsewhere);
        runs.awaitInStep(person);

        assertThat(found(Place.PEOPLE)).isInstanceOf(EntryState.Present.class);
        assertThat(directory.peopleCalled(lastName)).hasSize(1);
        assertThat(runs.run().figures()).isEmpty();
    }

    private RegistrationDetails linked() {
        var request = desk.nurseAt(elsewhere, lastName);
        return ReviewFixture.decided(
                desk.as(desk.staff(), () -> linking.link(request.id(), request.version(), person.id())));
    }

    private void approve(RegistrationDetails request, OrganizationDetails organization) {
        ReviewFixture.decided(desk.approve(desk.staff(), request, desk.proposed(request, organization)));
    }

    private AccountSnapshot account(RegistrationDetails request) {
        return people.asSystem(
                () -> accounts.snapshots(List.of(request.accountId())).getFirst());
    }

    private EntryState found(Place place) {
        var query = new EntryQuery(new EntryKey(person.id(), person.username()).in(place), Set.of());
        return Objects.requireNonNull(directory.directory().read(List.of(query)).get(person.id()))
                .entry();
    }

    private List<String> groups() {
        return directory.naming(List.of(person.username()));
    }
}
