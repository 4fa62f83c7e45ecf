package io.gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.security.Role;
import io.gatehouse.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class GrantServiceTests {

    @Autowired
    AccountFixture people;

    @Autowired
    AccountService accounts;

    @Autowired
    GrantService grants;

    @Test
    void raisesTheRevisionWithEachGrant() {
        var account = people.account(people.organization().id());
        var organization = account.affiliations().getFirst().organization();
        var staff = people.staff();

        people.as(staff, () -> grants.add(account.id(), organization, "PROVIDER_PORTAL", null));
        people.runAs(staff, () -> grants.remove(account.id(), organization, "PROVIDER_PORTAL"));

        assertThat(now(account).revision()).isEqualTo(3);
        assertThat(codes(account)).isEmpty();
    }

    @Test
    void takesTwoPeopleForWhatIsPrivileged() {
        var account = people.account(people.organization().id());
        var organization = account.affiliations().getFirst().organization();
        var first = people.staff();
        var second = people.staff();

        var outcome =
                people.as(first, () -> grants.add(account.id(), organization, Role.RHIO_ADMINISTRATOR.name(), null));
        var proposal = people.as(first, () -> grants.proposals(account.id())).getFirst();

        assertThat(outcome).isEqualTo(GrantOutcome.AWAITING_SECOND_PERSON);
        assertThat(codes(account)).isEmpty();
        assertThatThrownBy(() -> people.runAs(first, () -> grants.confirm(proposal.id())))
                .hasMessage("account.refused.secondPerson");

        people.runAs(second, () -> grants.confirm(proposal.id()));
        assertThat(codes(account)).containsExactly(Role.RHIO_ADMINISTRATOR.name());
        assertThatThrownBy(() -> people.runAs(second, () -> grants.confirm(proposal.id())))
                .hasMessage("account.refused.notWaiting");
    }

    @Test
    void nobodyAppointsThemselves() {
        var staff = people.staff();
        var account = people.asSystem(() -> accounts.snapshots(List.of(Objects.requireNonNull(staff.accountId())))
                .getFirst());
        var organization = account.affiliations().getFirst().organization();

        assertThatThrownBy(() ->
                        people.as(staff, () -> grants.add(account.id(), organization, Role.AUDIT_CONTACT.name(), null)))
                .hasMessage("account.refused.secondPerson");
    }

    @Test
    void onlyALeadAppointsStaff() {
        var account = people.account(people.organization().id());
        var organization = account.affiliations().getFirst().organization();

        assertThatThrownBy(() -> people.as(
                        people.staff(), () -> grants.add(account.id(), organization, Role.SUPPORT_STAFF.name(), null)))
                .hasMessage("account.refused.leadOnly");
        assertThat(people.as(
                        people.lead(), () -> grants.add(account.id(), organization, Role.SUPPORT_STAFF.name(), null)))
                .isEqualTo(GrantOutcome.AWAITING_SECOND_PERSON);
    }

    @Test
    void endsWhatWasGrantedUntilYesterday() {
        var account = people.account(people.organization().id(), "IMAGE_VIEW");
        var organization = account.affiliations().getFirst().organization();
        var today = LocalDate.now();
        people.asSystem(() -> grants.add(account.id(), organization, "PROVIDER_PORTAL", today.minusDays(1)));

        people.asSystem(() -> {
            grants.expire(account.id(), today);
            return true;
        });

        assertThat(codes(account)).containsExactly("IMAGE_VIEW");
    }

    private List<String> codes(AccountSnapshot account) {
        return now(account).affiliations().getFirst().grants().stream()
                .map(GrantSnapshot::entitlement)
                .toList();
    }

    private AccountSnapshot now(AccountSnapshot account) {
        return people.asSystem(() -> accounts.snapshots(List.of(account.id())).getFirst());
    }
}
