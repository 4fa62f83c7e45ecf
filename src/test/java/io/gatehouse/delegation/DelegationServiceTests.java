package io.gatehouse.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.Npi;
import io.gatehouse.common.PersonName;
import io.gatehouse.security.Role;
import io.gatehouse.testing.IntegrationTest;
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

    private static DelegationRequest alerts(AccountSnapshot delegate, Set<Delivery> delivery) {
        var organization = delegate.affiliations().getFirst().organization();
        return new DelegationRequest(DelegationKind.ALERTS, organization, PROVIDER, delivery, null);
    }

    private DelegationDetails open(AccountSnapshot delegate, DelegationRequest request) {
        return people.as(people.staff(), () -> delegations.open(delegate.id(), request));
    }
}
