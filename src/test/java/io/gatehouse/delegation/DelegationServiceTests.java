package io.gatehouse.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.account.AccountClosing;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountRestoring;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AffiliationMove;
import io.gatehouse.account.AffiliationMoves;
import io.gatehouse.account.ClosingReason;
import io.gatehouse.account.GrantService;
import io.gatehouse.account.OpenAccount;
import io.gatehouse.common.Npi;
import io.gatehouse.common.PersonName;
import io.gatehouse.security.Role;
import io.gatehouse.testing.IntegrationTest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@IntegrationTest
class DelegationServiceTests {

    private static final Provider PROVIDER = new Provider(PersonName.of("Maya", "Okonkwo"), Npi.of("2999900006"));

    @Autowired
    AccountFixture people;

    @Autowired
    DelegationService delegations;

    @Autowired
    AccountService accounts;

    @Autowired
    AccountClosing closing;

    @Autowired
    AccountRestoring restoring;

    @Autowired
    AffiliationMoves moves;

    @Autowired
    GrantService grants;

    @Test
    void deliversAlertsToTheBadgeWhenNothingWasChosen() {
        var delegate = people.account(people.organization().id());

        var opened = open(delegate, alerts(delegate, Set.of()));

        assertThat(opened.delivery()).containsExactly(Delivery.MY_ALERTS_BADGE);
        assertThat(opened.state()).isEqualTo(DelegationState.ACTIVE);
    }

    @Test
    void refusesTheSameDelegationTwiceUntilItEnded() {
        var delegate = people.account(people.organization().id());
        var first = open(delegate, alerts(delegate, Set.of(Delivery.DIRECT_REAL_TIME)));

        assertThatThrownBy(() -> open(delegate, alerts(delegate, Set.of())))
                .isInstanceOf(DataIntegrityViolationException.class);

        people.runAs(people.staff(), () -> delegations.end(first.id()));
        assertThat(open(delegate, alerts(delegate, Set.of())).id()).isNotEqualTo(first.id());
    }

    @Test
    void refusesResultsOfNobody() {
        var delegate = people.account(people.organization().id());
        var organization = delegate.affiliations().getFirst().organization();

        assertThatThrownBy(() -> new DelegationRequest(DelegationKind.RESULTS, organization, null, Set.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsDelegationsOnlyToTheOrganizationOfTheDelegate() {
        var delegate = people.account(people.organization().id());
        open(delegate, alerts(delegate, Set.of()));
        var own = delegate.affiliations().getFirst().organization();
        var administrator = people.actor(people.account(own, Role.RHIO_ADMINISTRATOR.name()));
        var stranger = people.actor(people.account(people.organization().id(), Role.RHIO_ADMINISTRATOR.name()));

        assertThat(people.as(administrator, () -> delegations.of(delegate.id())))
                .hasSize(1);
        assertThat(people.as(stranger, () -> delegations.of(delegate.id()))).isEmpty();
    }

    @Test
    void endsWhenTheDelegatesAccountIsClosed() {
        var delegate = people.account(people.organization().id());
        open(delegate, alerts(delegate, Set.of()));

        close(delegate, ClosingReason.LEFT);

        assertThat(states(delegate)).containsExactly(DelegationState.ENDED);
    }

    @Test
    void endsWhenTheProviderLeavesButNotWhenTheProviderGoesOnByAnotherAccount() {
        var delegate = people.account(people.organization().id());
        var provider = provider();
        open(
                delegate,
                new DelegationRequest(
                        DelegationKind.RESULTS,
                        delegate.affiliations().getFirst().organization(),
                        new Provider(provider.name(), Objects.requireNonNull(provider.npi())),
                        Set.of(),
                        null));

        close(provider, ClosingReason.DUPLICATE);
        assertThat(states(delegate)).containsExactly(DelegationState.ACTIVE);

        people.as(people.lead(), () -> restoring.restore(provider.id(), provider.revision() + 1, "no duplicate"));
        people.runAs(
                people.lead(),
                () -> closing.close(provider.id(), provider.revision() + 2, ClosingReason.LEFT, "retired"));
        assertThat(states(delegate)).containsExactly(DelegationState.ENDED);
    }

    @Test
    void endsAtTheOrganizationThatTheDelegateLeavesAndNowhereElse() {
        var from = people.organization().id();
        var stays = people.organization().id();
        var delegate = people.account(from);
        people.asSystem(() -> grants.add(delegate.id(), stays, "IMAGE_VIEW", null));
        open(delegate, new DelegationRequest(DelegationKind.ALERTS, from, PROVIDER, Set.of(), null));
        open(delegate, new DelegationRequest(DelegationKind.ALERTS, stays, PROVIDER, Set.of(), null));

        var move = new AffiliationMove(from, people.organization().id(), Set.of());
        people.runAs(people.staff(), () -> moves.move(delegate.id(), delegate.revision() + 1, move, ""));

        assertThat(people.as(people.staff(), () -> delegations.of(delegate.id())))
                .extracting(DelegationDetails::organization, DelegationDetails::state)
                .containsExactlyInAnyOrder(tuple(from, DelegationState.ENDED), tuple(stays, DelegationState.ACTIVE));
    }

    private AccountSnapshot provider() {
        var wanted = people.wanted(people.organization().id());
        var unused = people.unusedNpi();
        return people.asSystem(() -> accounts.open(new OpenAccount(
                wanted.id(),
                wanted.username(),
                wanted.name(),
                wanted.email(),
                null,
                unused,
                wanted.jobTitle(),
                wanted.accessLevel(),
                null,
                wanted.organization(),
                wanted.entitlements(),
                null)));
    }

    private void close(AccountSnapshot account, ClosingReason reason) {
        people.runAs(people.lead(), () -> closing.close(account.id(), account.revision(), reason, ""));
    }

    private List<DelegationState> states(AccountSnapshot delegate) {
        return people.as(people.staff(), () -> delegations.of(delegate.id())).stream()
                .map(DelegationDetails::state)
                .toList();
    }

    private static DelegationRequest alerts(AccountSnapshot delegate, Set<Delivery> delivery) {
        var organization = delegate.affiliations().getFirst().organization();
        return new DelegationRequest(DelegationKind.ALERTS, organization, PROVIDER, delivery, null);
    }

    private DelegationDetails open(AccountSnapshot delegate, DelegationRequest request) {
        return people.as(people.staff(), () -> delegations.open(delegate.id(), request));
    }
}
