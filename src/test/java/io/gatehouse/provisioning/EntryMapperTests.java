package io.gatehouse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.account.GrantSnapshot;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.directory.GroupName;
import io.gatehouse.directory.OwnedAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntryMapperTests {

    @Test
    void givesEachServiceAndRoleItsGroups() {
        var wanted = map(at("alder", false, "PROVIDER_PORTAL", "AUDIT_CONTACT"), at("birch", false, "DIRECT_MAIL"));
        assertThat(wanted.groups())
                .containsExactlyInAnyOrder(
                        GroupName.membersOf("alder"),
                        GroupName.membersOf("birch"),
                        new GroupName.Service("provider-portal"),
                        new GroupName.Service("direct-mail"),
                        new GroupName.Role("audit-contacts"),
                        new GroupName.OfOrganization("alder", "audit-contacts"));
    }

    @Test
    void keepsTheServiceThatTheOtherOrganizationStillGives() {
        var wanted = map(at("alder", true, "PROVIDER_PORTAL", "DIRECT_MAIL"), at("birch", false, "PROVIDER_PORTAL"));
        assertThat(wanted.groups())
                .containsExactlyInAnyOrder(GroupName.membersOf("birch"), new GroupName.Service("provider-portal"));
        assertThat(wanted.entry().values(OwnedAttributes.ORGANIZATION)).containsExactly("The birch");
    }

    @Test
    void disablesWhoIsSuspendedAndTakesAllGroupsAway() {
        var active = ProvisioningWorld.account("mlee", "alder", "PROVIDER_PORTAL");
        var wanted = ProvisioningWorld.wantedState(
                ProvisioningWorld.changed(active, AccountState.SUSPENDED, "PROVIDER_PORTAL"));
        assertThat(wanted.groups()).isEmpty();
        assertThat(wanted.entry().enabled()).isFalse();
        assertThat(wanted.entry().values(OwnedAttributes.STATUS)).containsExactly("suspended");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        var wanted = map(at("alder", false));
        assertThat(wanted.entry().attributes())
                .doesNotContainKeys(OwnedAttributes.NPI, OwnedAttributes.TELEPHONE, OwnedAttributes.DIRECT_ADDRESS);
    }

    @Test
    void takesOrganizationNamesThatDifferOnlyInCaseForOne() {
        var wanted = map(named("Alder Clinic", "a1"), named("ALDER CLINIC", "a2"), named("Birch Clinic", "b"));
        assertThat(wanted.entry().values(OwnedAttributes.ORGANIZATION)).containsExactly("Alder Clinic", "Birch Clinic");
    }

    private static WantedState map(AffiliationSnapshot... affiliations) {
        var like = ProvisioningWorld.account("mlee", "alder");
        return ProvisioningWorld.wantedState(new AccountSnapshot(
                like.id(),
                like.revision(),
                like.username(),
                like.name(),
                like.email(),
                null,
                null,
                like.jobTitle(),
                like.accessLevel(),
                null,
                AccountState.ACTIVE,
                null,
                null,
                false,
                Instant.EPOCH,
                List.of(affiliations),
                Set.of()));
    }

    private static AffiliationSnapshot named(String name, String shortName) {
        return new AffiliationSnapshot(OrganizationId.newId(), shortName, name, false, List.of());
    }

    private static AffiliationSnapshot at(String organization, boolean suspended, String... codes) {
        var grants = Stream.of(codes)
                .map(code -> new GrantSnapshot(code, null, Instant.EPOCH, "test"))
                .toList();
        return new AffiliationSnapshot(OrganizationId.newId(), organization, "The " + organization, suspended, grants);
    }
}
