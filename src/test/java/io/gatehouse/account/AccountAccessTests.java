package io.gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.common.AccountId;
import io.gatehouse.security.Actor;
import io.gatehouse.security.Role;
import io.gatehouse.testing.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void draftsASuspensionAsFarAsTheActorAnswersForItAndKeepsNothing() {
        var own = people.organization();
        var other = people.organization();
        var administrator = people.actor(people.account(own.id(), Role.RHIO_ADMINISTRATOR.name()));
        var account = people.account(own.id(), "PROVIDER_PORTAL");
        people.asSystem(() -> grants.add(account.id(), other.id(), "IMAGE_VIEW", null));

        var partly = people.as(administrator, () -> access.draftSuspension(account.id()));
        var whole = people.as(people.staff(), () -> access.draftSuspension(account.id()));

        assertThat(partly.state()).isEqualTo(AccountState.ACTIVE);
        assertThat(partly.effectiveAffiliations())
                .extracting(AffiliationSnapshot::organization)
                .containsExactly(other.id());
        assertThat(whole.state()).isEqualTo(AccountState.SUSPENDED);
        assertThat(now(account.id()).revision()).isEqualTo(2);
        assertThat(now(account.id()).effectiveAffiliations()).hasSize(2);
    }

    @Test
    void draftsAReinstatementWithEverythingThatWasSuspended() {
        var own = people.organization();
        var other = people.organization();
        var administrator = people.actor(people.account(own.id(), Role.RHIO_ADMINISTRATOR.name()));
        var account = people.account(own.id(), "PROVIDER_PORTAL");
        people.asSystem(() -> grants.add(account.id(), other.id(), "IMAGE_VIEW", null));
        people.runAs(administrator, () -> access.suspend(account.id(), SuspensionReason.LEAVER, ""));

        var draft = people.as(people.staff(), () -> access.draftReinstatement(account.id()));

        assertThat(draft.effectiveAffiliations()).hasSize(2);
        assertThat(now(account.id()).effectiveAffiliations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        // actor, draft of a suspension, draft of a reinstatement
        "SUPPORT_STAFF,      yes, yes",
        "SUPPORT_LEAD,       yes, yes",
        "RHIO_ADMINISTRATOR, yes, no",
        "AUDIT_CONTACT,      no,  no",
        "PROVIDER_PORTAL,    no,  no",
    })
    void draftsForThoseWhoMaySuspendAndReinstate(String role, String suspension, String reinstatement) {
        var own = people.organization();
        var actor = people.actor(people.account(own.id(), role));
        var open = people.account(own.id(), "PROVIDER_PORTAL");
        var suspended = people.account(own.id(), "PROVIDER_PORTAL");
        people.runAs(people.staff(), () -> access.suspend(suspended.id(), SuspensionReason.TRAINING, ""));

        assertThat(allowed(actor, () -> access.draftSuspension(open.id()))).isEqualTo(suspension.equals("yes"));
        assertThat(allowed(actor, () -> access.draftReinstatement(suspended.id())))
                .isEqualTo(reinstatement.equals("yes"));
    }

    private boolean allowed(Actor actor, Runnable work) {
        try {
            people.runAs(actor, work);
            return true;
        } catch (AccessDeniedException e) {
            return false;
        }
    }

    private AccountSnapshot now(AccountId id) {
        return people.asSystem(() -> accounts.snapshots(List.of(id)).getFirst());
    }
}
