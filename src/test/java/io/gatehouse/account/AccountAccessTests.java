package io.gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.common.AccountId;
import io.gatehouse.security.Role;
import io.gatehouse.testing.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class AccountAccessTests {

    @Autowired
    AccountFixture people;

    @Autowired
    AccountAccess access;

    @Autowired
    AccountService accounts;

    @Autowired
    GrantService grants;

    @Autowired
    AccountSignIn signIn;

    @Test
    void suspendsAndReinstatesWithTheSameGrants() {
        var account = people.account(people.organization().id(), "PROVIDER_PORTAL");
        var staff = people.staff();

        people.runAs(
                staff, () -> access.suspend(account.id(), SuspensionReason.INVESTIGATION, "asked by privacy office"));
        assertThat(now(account.id()).effectiveAffiliations()).isEmpty();
        assertThat(signIn.findById(account.id()).orElseThrow().active()).isFalse();

        people.runAs(staff, () -> access.reinstate(account.id(), "cleared"));
        assertThat(now(account.id()).revision()).isEqualTo(3);
        assertThat(now(account.id()).effectiveAffiliations().getFirst().grants())
                .hasSize(1);
    }

    @Test
    void endsOnlyTheOwnOrganizationsPartOfAPersonWhoWorksElsewhereToo() {
        var own = people.organization();
        var other = people.organization();
        var administrator = people.actor(people.account(own.id(), Role.RHIO_ADMINISTRATOR.name()));
        var account = people.account(own.id(), "PROVIDER_PORTAL");
        people.asSystem(() -> grants.add(account.id(), other.id(), "IMAGE_VIEW", null));

        people.runAs(administrator, () -> access.suspend(account.id(), SuspensionReason.LEAVER, "left"));

        assertThat(now(account.id()).state()).isEqualTo(AccountState.ACTIVE);
        assertThat(now(account.id()).effectiveAffiliations())
                .extracting(AffiliationSnapshot::organization)
                .containsExactly(other.id());
    }

    @Test
    void suspendsTheWholeAccountWhenThereIsNoOtherOrganization() {
        var own = people.organization();
        var administrator = people.actor(people.account(own.id(), Role.RHIO_ADMINISTRATOR.name()));
        var account = people.account(own.id(), "PROVIDER_PORTAL");

        people.runAs(administrator, () -> access.suspend(account.id(), SuspensionReason.LEAVER, "left"));

        assertThat(now(account.id()).state()).isEqualTo(AccountState.SUSPENDED);
    }

    @Test
    void hidesPeopleOfOtherOrganizations() {
        var administrator = people.actor(people.account(people.organization().id(), Role.RHIO_ADMINISTRATOR.name()));
        var stranger = people.account(people.organization().id());

        assertThatThrownBy(() ->
                        people.runAs(administrator, () -> access.suspend(stranger.id(), SuspensionReason.LEAVER, "")))
                .isInstanceOf(AccountNotFoundException.class);
    }

    @Test
    void doesNotLetTheAuditContactChangeAnything() {
        var own = people.organization();
        var auditor = people.actor(people.account(own.id(), Role.AUDIT_CONTACT.name()));
        var colleague = people.account(own.id());

        assertThatThrownBy(
                        () -> people.runAs(auditor, () -> access.suspend(colleague.id(), SuspensionReason.LEAVER, "")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void protectsWhoIsStronger() {
        var lead = people.account(people.organization().id(), Role.SUPPORT_LEAD.name());
        var staff = people.staff();

        assertThatThrownBy(
                        () -> people.runAs(staff, () -> access.suspend(lead.id(), SuspensionReason.INVESTIGATION, "")))
                .hasMessage("account.refused.stronger");
    }

    private AccountSnapshot now(AccountId id) {
        return people.asSystem(() -> accounts.snapshots(List.of(id)).getFirst());
    }
}
