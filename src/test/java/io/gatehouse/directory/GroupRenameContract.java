package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import io.gatehouse.directory.ChangeOutcome.Applied;
import io.gatehouse.directory.ChangeOutcome.Outdated;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.GroupName.OfOrganization;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Directory} promises about groups that are called otherwise from now on, on every kind of server. */
abstract class GroupRenameContract extends GroupContract {

    GroupRenameContract(ContractServer server) {
        super(server);
    }

    @Test
    void renamesAGroupWithItsMembersAndWhatOthersWroteThere() throws LDAPException {
        var person = joined(service());
        var former = groupOf(person);
        describe(former, "kept by the portal");
        var group = service();

        assertThat(apply(new CreateGroup(group, List.of(former)))).isEqualTo(new Applied());

        assertThat(state(person).memberships()).containsExactly(group);
        assertThat(there(former, group)).containsExactly(group);
        assertThat(description(group)).isEqualTo("kept by the portal");
    }

    @Test
    void renamesTheUnitOfAnOrganizationWithAllThatLiesInIt() throws LDAPException {
        var former = unique();
        var present = unique();
        var person = joined(GroupName.membersOf(former));
        apply(new CreateGroup(new OfOrganization(former, "auditors")));
        addGroupOfOthers(former, "of-others", person);

        var outcomes = directory()
                .apply(List.of(
                        new CreateGroup(GroupName.membersOf(present), List.of(GroupName.membersOf(former))),
                        new CreateGroup(
                                new OfOrganization(present, "auditors"),
                                List.of(new OfOrganization(former, "auditors")))));

        assertThat(outcomes).hasSize(2).values().containsOnly(new Applied());
        assertThat(state(person).memberships())
                .containsExactlyInAnyOrder(GroupName.membersOf(present), new OfOrganization(present, "of-others"));
        assertThat(there(GroupName.membersOf(former), new OfOrganization(present, "auditors")))
                .containsExactly(new OfOrganization(present, "auditors"));
    }

    @Test
    void goesOnWhereARenamingOfUnitAndGroupWasInterrupted() {
        var organization = unique();
        var person = joined(new OfOrganization(organization, "checkers"));
        var group = new OfOrganization(organization, "auditors");
        var former = List.<GroupName>of(
                new OfOrganization(organization, "checkers"),
                new OfOrganization(unique(), "auditors"),
                new OfOrganization(unique(), "checkers"));

        assertThat(apply(new CreateGroup(group, former))).isEqualTo(new Applied());

        assertThat(state(person).memberships()).containsExactly(group);
    }

    @Test
    void movesAGroupIntoAUnitThatIsThereAlready() {
        var former = unique();
        var present = unique();
        var person = joined(new OfOrganization(former, "checkers"));
        created(GroupName.membersOf(present));
        var group = new OfOrganization(present, "auditors");

        assertThat(apply(new CreateGroup(group, List.of(new OfOrganization(former, "checkers")))))
                .isEqualTo(new Applied());

        assertThat(state(person).memberships()).containsExactly(group);
    }

    @Test
    void leavesBothGroupsAloneWhenTheNewNameIsThereAlready() {
        var former = service();
        var group = service();
        var one = joined(former);
        var other = joined(group);

        assertThat(apply(new CreateGroup(group, List.of(former)))).isInstanceOf(Outdated.class);

        assertThat(state(one).memberships()).containsExactly(former);
        assertThat(state(other).memberships()).containsExactly(group);
    }

    @Test
    void makesAGroupWhoseFormerNameIsNotThereEither() {
        var group = new OfOrganization(unique(), "auditors");
        assertThat(apply(new CreateGroup(group, List.of(new OfOrganization(unique(), "checkers")))))
                .isEqualTo(new Applied());
        assertThat(there(group)).containsExactly(group);
    }

    @Test
    void renamesAGroupAndBackAgain() {
        var former = service();
        var group = service();
        var person = joined(former);
        apply(new CreateGroup(group, List.of(former)));

        assertThat(apply(new CreateGroup(former, List.of(group)))).isEqualTo(new Applied());

        assertThat(state(person).memberships()).containsExactly(former);
        assertThat(apply(new CreateGroup(group))).isEqualTo(new Applied());
    }

    @Test
    void countsWhoIsInAGroup() throws LDAPException {
        var group = service();
        joined(group);
        joined(group);
        try (var admin = admin()) {
            admin.modify(
                    server().tree().group(group).toString(),
                    new Modification(
                            ModificationType.ADD,
                            "member",
                            server().tree().groups().toString()));
        }
        var census = directory().census(List.of(group, service())).orElseThrow();
        assertThat(census).containsOnlyKeys(group).containsValue(new GroupCensus(2, 1));
    }

    private DirectoryEntry joined(GroupName group) {
        created(group);
        var person = added(People.someone());
        assertThat(apply(new AddMember(group, person.key()))).isEqualTo(new Applied());
        return person;
    }

    private GroupName groupOf(DirectoryEntry person) {
        return state(person).memberships().iterator().next();
    }

    private Set<GroupName> there(GroupName... groups) {
        return directory().census(List.of(groups)).orElseThrow().keySet();
    }

    private void describe(GroupName group, String text) throws LDAPException {
        try (var admin = admin()) {
            admin.modify(
                    server().tree().group(group).toString(),
                    new Modification(ModificationType.REPLACE, "description", text));
        }
    }

    private String description(GroupName group) throws LDAPException {
        try (var admin = admin()) {
            var entry = admin.getEntry(server().tree().group(group).toString(), "description");
            return Objects.requireNonNull(entry).getAttributeValue("description");
        }
    }

    private void addGroupOfOthers(String organization, String name, DirectoryEntry member) throws LDAPException {
        try (var admin = admin()) {
            var dn = new DN(new RDN("cn", name), server().tree().organization(organization));
            admin.add(server().groupOfOthers(dn, dn(member)));
        }
    }
}
