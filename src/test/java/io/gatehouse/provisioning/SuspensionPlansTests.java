package io.gatehouse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountNotFoundException;
import io.gatehouse.account.AccountRefusedException;
import io.gatehouse.account.GrantService;
import io.gatehouse.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class SuspensionPlansTests {

    @Autowired
    private SuspensionPlans plans;

    @Autowired
    private AccountFixture people;

    @Autowired
    private GrantService grants;

    @Autowired
    private ProvisioningFixture provisioning;

    @Test
    void supportReadsAllOfIt() {
        var person = provisioning.inStep("PROVIDER_PORTAL");
        var organization = person.affiliations().getFirst().organizationName();

        var plan = people.as(people.staff(), () -> plans.of(person.id()));

        assertThat(plan.sentences())
                .contains(
                        "Status: change from active to suspended",
                        "Lock " + person.username() + ", so that signing in is not possible",
                        "Take out of the people of " + organization);
        assertThat(plan.ldif()).contains("gatehouseStatus: suspended");
    }

    @Test
    void anAdministratorOfOneOrganizationReadsWhatIsTakenAwayThereAndNothingOfTheOther() {
        var person = provisioning.inStep("PROVIDER_PORTAL", "IMAGE_VIEW");
        var own = person.affiliations().getFirst();
        var other = people.organization();
        people.asSystem(() -> grants.add(person.id(), other.id(), "PROVIDER_PORTAL", null));
        provisioning.await(person.id(), ProvisioningState.IN_STEP);
        var administrator = people.actor(people.account(own.organization(), "RHIO_ADMINISTRATOR"));

        var plan = people.as(administrator, () -> plans.of(person.id()));

        assertThat(plan.sentences()).hasSize(2).contains("Take out of the people of " + own.organizationName());
        assertThat(plan.sentences()).noneMatch(sentence -> sentence.contains("Patient lookup"));
        assertThat(plan.sentences().toString()).doesNotContain(other.legalName());
        assertThat(plan.ldif()).isEmpty();
    }

    @Test
    void isNotMadeForPeopleOfOtherOrganizationsNorForThoseWhoMayNotSuspend() {
        var person = provisioning.inStep("PROVIDER_PORTAL");
        var elsewhere = people.actor(people.account(people.organization().id(), "RHIO_ADMINISTRATOR"));
        var auditor =
                people.actor(people.account(person.affiliations().getFirst().organization(), "AUDIT_CONTACT"));

        assertThatThrownBy(() -> people.as(elsewhere, () -> plans.of(person.id())))
                .isInstanceOf(AccountNotFoundException.class);
        assertThatThrownBy(() -> people.as(auditor, () -> plans.of(person.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void isRefusedLikeTheSuspensionItself() {
        var lead = people.account(people.organization().id(), "SUPPORT_LEAD");

        assertThatThrownBy(() -> people.as(people.staff(), () -> plans.of(lead.id())))
                .isInstanceOf(AccountRefusedException.class)
                .hasMessage("account.refused.stronger");
    }
}
