package io.gatehouse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.EntryKey;
import io.gatehouse.directory.EntryQuery;
import io.gatehouse.directory.EntryState;
import io.gatehouse.directory.GroupName;
import io.gatehouse.directory.UsernameAvailability;
import io.gatehouse.testing.Eventually;
import io.gatehouse.testing.IntegrationTest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an account in the database to an entry in the directory, by the worker of the running application. */
@IntegrationTest
class ProvisioningServiceTests {

    @Autowired
    private ProvisioningService provisioning;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AccountFixture fixture;

    @Autowired
    private Directory directory;

    @Test
    void anOpenedAccountReachesTheDirectoryByItself() {
        var organization = fixture.organization();
        var account = fixture.account(organization.id(), "PROVIDER_PORTAL", "RHIO_ADMINISTRATOR");
        awaitInStep(account.id());
        var state = Objects.requireNonNull(directory
                .read(List.of(new EntryQuery(new EntryKey(account.id(), account.username()), Set.of())))
                .get(account.id()));
        assertThat(state.entry())
                .isInstanceOfSatisfying(
                        EntryState.Present.class,
                        present -> assertThat(present.entry().values("mail"))
                                .containsExactly(account.email().value()));
        assertThat(state.memberships())
                .containsExactlyInAnyOrder(
                        new GroupName.Service("provider-portal"),
                        new GroupName.Role("rhio-administrators"),
                        GroupName.membersOf(organization.shortName()),
                        new GroupName.OfOrganization(organization.shortName(), "rhio-administrators"));
    }

    @Test
    void anOrganizationHasItsGroupsBeforeAnybodyIsInThem() {
        var organization = fixture.organization();
        var groups = Set.of(
                GroupName.membersOf(organization.shortName()),
                new GroupName.OfOrganization(organization.shortName(), "audit-contacts"),
                new GroupName.Service("alerts-cba"));
        Eventually.assertThat(() -> directory.missing(groups).stream().anyMatch(Set::isEmpty));
    }

    @Test
    void thePlanIsShownInSentencesAndLdifBeforeAnythingIsDone() {
        var organization = fixture.organization();
        var wanted = fixture.wanted(organization.id(), "PROVIDER_PORTAL");
        var preview = fixture.asSystem(() -> provisioning.preview(accounts.draft(wanted)));
        assertThat(preview.directoryRead()).isTrue();
        assertThat(preview.warnings()).isEmpty();
        assertThat(preview.sentences())
                .contains(
                        "Create the entry " + wanted.username() + " for Ana Lee",
                        "Add to the people of " + organization.legalName(),
                        "Add to Patient lookup in the provider portal");
        assertThat(preview.ldif())
                .contains("dn: uid=" + wanted.username() + ",ou=people,dc=gatehouse,dc=example")
                .contains("gatehouseAccountId: " + wanted.id());
    }

    @Test
    void theFingerprintHoldsUntilSomethingOfThePlanChanges() {
        var organization = fixture.organization();
        var wanted = fixture.wanted(organization.id(), "PROVIDER_PORTAL");
        var shown = preview(fixture.asSystem(() -> accounts.draft(wanted)));
        assertThat(same(shown, preview(fixture.asSystem(() -> accounts.draft(wanted)))))
                .isTrue();
        var more = fixture.wanted(organization.id(), "PROVIDER_PORTAL", "IMAGE_VIEW");
        assertThat(same(shown, preview(fixture.asSystem(() -> accounts.draft(more)))))
                .isFalse();
    }

    @Test
    void nothingIsLeftToDoForAnAccountInStep() {
        var account = fixture.account(fixture.organization().id(), "DIRECT_MAIL");
        awaitInStep(account.id());
        var preview = preview(account);
        assertThat(preview.sentences()).containsExactly("Nothing has to change in the directory");
        assertThat(preview.ldif()).isEmpty();
    }

    @Test
    void aUsernameInTheDirectoryIsTaken() {
        var account = fixture.account(fixture.organization().id());
        awaitInStep(account.id());
        assertThat(fixture.asSystem(() -> provisioning.directoryUsername(account.username())))
                .isEqualTo(UsernameAvailability.TAKEN);
        assertThat(fixture.asSystem(() -> provisioning.directoryUsername("no" + account.username())))
                .isEqualTo(UsernameAvailability.FREE);
    }

    @Test
    void theHistoryTellsWhatWasDone() {
        var account = fixture.account(fixture.organization().id());
        awaitInStep(account.id());
        assertThat(fixture.asSystem(() -> provisioning.attempts(account.id())))
                .singleElement()
                .satisfies(attempt -> {
                    assertThat(attempt.outcome()).isEqualTo(ProvisioningAttempt.Outcome.REACHED);
                    assertThat(attempt.revision()).isEqualTo(account.revision());
                    assertThat(attempt.changes()).isBetween(2, 3);
                });
    }

    private PlanPreview preview(AccountSnapshot account) {
        return fixture.asSystem(() -> provisioning.preview(account));
    }

    private boolean same(PlanPreview shown, PlanPreview now) {
        return fixture.asSystem(() -> provisioning.sameFingerprint(shown.fingerprint(), now));
    }

    private void awaitInStep(AccountId account) {
        Eventually.assertThat(() -> fixture.asSystem(() ->
                provisioning.status(account).stream().anyMatch(status -> status.state() == ProvisioningState.IN_STEP)));
    }
}
