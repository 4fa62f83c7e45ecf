package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.ChangeOutcome.Applied;
import io.gatehouse.directory.ChangeOutcome.Outdated;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.GroupName.OfOrganization;
import io.gatehouse.directory.GroupName.Role;
import io.gatehouse.directory.GroupName.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Directory} promises about groups and their members, on every kind of server. */
abstract class GroupContract extends PeopleContract {

    GroupContract(ContractServer server) {
        super(server);
    }

    @Test
    void createsGroupsOfEveryPlaceAndFindsThemMissingBefore() {
        var person = added(People.someone());
        var groups = new GroupName[] {service(), new Role(unique()), new OfOrganization(unique(), "members")};
        assertThat(read(People.query(person, groups)).missingGroups()).containsExactlyInAnyOrder(groups);
        for (var group : groups) {
            assertThat(apply(new CreateGroup(group))).isEqualTo(new Applied());
        }
        assertThat(read(People.query(person, groups)).missingGroups()).isEmpty();
    }

    @Test
    void findsAGroupAlreadyThereAsGoodAsCreated() {
        var group = created(GroupName.membersOf(unique()));
        assertThat(apply(new CreateGroup(group))).isEqualTo(new Applied());
    }

    @Test
    void addsAndRemovesMembersHoweverOften() {
        var person = added(People.someone());
        var group = created(service());
        assertThat(apply(new AddMember(group, person.key()))).isEqualTo(new Applied());
        assertThat(apply(new AddMember(group, person.key()))).isEqualTo(new Applied());
        assertThat(state(person).memberships()).containsExactly(group);
        assertThat(apply(new RemoveMember(group, person.key()))).isEqualTo(new Applied());
        assertThat(apply(new RemoveMember(group, person.key()))).isEqualTo(new Applied());
        assertThat(state(person).memberships()).isEmpty();
    }

    @Test
    void writesManyPeopleAndTheirGroupsAtOnce() {
        var group = created(service());
        var staying = added(People.someone());
        apply(new AddMember(group, staying.key()));
        int many = server().isSlow() ? 40 : 120;
        var people = IntStream.range(0, many).mapToObj(i -> People.someone()).toList();
        var changes = new ArrayList<DirectoryChange>();
        people.forEach(person -> changes.add(new AddEntry(person)));
        people.forEach(person -> changes.add(new AddMember(group, person.key())));
        changes.add(new RemoveMember(group, staying.key()));
        assertThat(directory().apply(changes)).hasSize(2 * many + 1).values().containsOnly(new Applied());
        var states = directory().read(people.stream().map(People::query).toList());
        assertThat(states)
                .hasSize(many)
                .values()
                .allSatisfy(state -> assertThat(state.memberships()).containsExactly(group));
        assertThat(state(staying).memberships()).isEmpty();
    }

    @Test
    void letsOneBadMemberNotHoldUpItsNeighbours() {
        var group = created(service());
        var before = added(People.someone());
        var after = added(People.someone());
        var nameless = new EntryKey(AccountId.newId(), "");
        directory()
                .apply(List.of(
                        new AddMember(group, before.key()),
                        new AddMember(group, nameless),
                        new AddMember(group, after.key())));
        assertThat(state(before).memberships()).containsExactly(group);
        assertThat(state(after).memberships()).containsExactly(group);
    }

    @Test
    void asksForANewPlanWhenAGroupIsGone() {
        var person = added(People.someone());
        assertThat(apply(new AddMember(missingGroup(), person.key()))).isInstanceOf(Outdated.class);
        assertThat(apply(new RemoveMember(missingGroup(), person.key()))).isEqualTo(new Applied());
    }

    @Test
    void emptiesAGroupThatOthersMadeWithoutPlaceholder() throws LDAPException {
        var person = added(People.someone());
        var group = new Service(unique());
        try (var admin = admin()) {
            admin.add(server().groupOfOthers(server().tree().group(group), dn(person)));
        }
        assertThat(apply(new RemoveMember(group, person.key()))).isEqualTo(new Applied());
        assertThat(state(person).memberships()).isEmpty();
    }

    @Test
    void doesNotMentionGroupsOfOthers() throws LDAPException {
        var person = added(People.someone());
        try (var admin = admin()) {
            admin.add(server().groupOfOthers(
                            new DN(new RDN("cn", unique()), server().tree().groups()), dn(person)));
        }
        assertThat(state(person).memberships()).isEmpty();
    }

    @Test
    void takesOutWhatIsNobodysByUsernameOrByWholeNameAndNobodyElse() {
        var group = created(service());
        var staying = added(People.someone());
        var named = added(People.someone());
        var elsewhere = added(People.someone());
        Stream.of(staying, named, elsewhere).forEach(person -> apply(new AddMember(group, person.key())));
        var strays = List.of(
                new StrayMember(group, named.key().username(), false), new StrayMember(group, dn(elsewhere), true));
        assertThat(directory().strays(strays).get(strays.getFirst()))
                .isEqualTo(new StrayState.Listed(Optional.of(named.key().account())));
        var removals = strays.stream().map(DirectoryChange.RemoveStray::new).toList();
        for (int time = 1; time <= 2; time++) {
            assertThat(directory().apply(removals)).hasSize(2).values().containsOnly(new Applied());
        }
        assertThat(directory().strays(strays)).values().containsOnly(new StrayState.NotListed());
        assertThat(state(staying).memberships()).containsExactly(group);
        assertThat(state(named).memberships()).isEmpty();
        assertThat(state(elsewhere).memberships()).isEmpty();
    }

    @Test
    void takesTheLastMemberOutOfAGroupThatOthersMade() throws LDAPException {
        var person = added(People.someone());
        var group = new Service(unique());
        try (var admin = admin()) {
            admin.add(server().groupOfOthers(server().tree().group(group), dn(person)));
        }
        var stray = new StrayMember(group, person.key().username(), false);
        assertThat(apply(new DirectoryChange.RemoveStray(stray))).isEqualTo(new Applied());
        assertThat(directory().strays(List.of(stray))).values().containsOnly(new StrayState.NotListed());
    }

    @Test
    void showsWhatOthersWroteAndNoSecrets() throws LDAPException {
        var person = added(People.someone());
        var ours = created(service());
        apply(new AddMember(ours, person.key()));
        var other = new DN(new RDN("cn", unique()), server().tree().groups());
        directory().setPassword(person.key().account(), "a-Password-0f-theirs".toCharArray());
        try (var admin = admin()) {
            admin.add(server().groupOfOthers(other, dn(person)));
            admin.modify(
                    dn(person),
                    List.of(
                            new Modification(ModificationType.ADD, "description", "night shift"),
                            new Modification(ModificationType.ADD, "employeeNumber", "4711")));
        }
        var found = directory().foreign(person.key());
        assertThat(found).isInstanceOfSatisfying(ForeignContent.Found.class, content -> {
            assertThat(content.attributes())
                    .containsEntry("description", List.of("night shift"))
                    .containsEntry("employeeNumber", List.of("4711"))
                    .hasSize(2);
            assertThat(content.groups())
                    .extracting(ForeignContent.GroupFound::name)
                    .containsExactlyInAnyOrder(Optional.of(ours), Optional.empty());
        });
        assertThat(directory().foreign(People.someone().key())).isEqualTo(new ForeignContent.NoEntry());
    }

    @Test
    void findsNoStrayInAGroupThatIsNotThere() {
        var stray = new StrayMember(missingGroup(), "nobody.here", false);
        assertThat(directory().strays(List.of(stray))).values().containsOnly(new StrayState.NotListed());
        assertThat(apply(new DirectoryChange.RemoveStray(stray))).isEqualTo(new Applied());
    }

    @Test
    void keepsAGroupWhoseLastMemberLeft() {
        var person = added(People.someone());
        var group = created(service());
        assertThat(apply(new AddMember(group, person.key()))).isEqualTo(new Applied());
        assertThat(apply(new RemoveMember(group, person.key()))).isEqualTo(new Applied());
        assertThat(new DirectoryFixture(server().access()).directory().missing(List.of(group)))
                .hasValue(Set.of());
        assertThat(apply(new AddMember(group, person.key()))).isEqualTo(new Applied());
        assertThat(state(person).memberships()).containsExactly(group);
    }

    @Test
    void addsAmongOthersSomebodyWhoIsInAlready() {
        var group = created(service());
        var people = Stream.generate(() -> added(People.someone())).limit(5).toList();
        assertThat(apply(new AddMember(group, people.get(2).key()))).isEqualTo(new Applied());
        var joining = people.stream()
                .map(person -> new AddMember(group, person.key()))
                .toList();
        assertThat(directory().apply(joining)).hasSize(5).values().containsOnly(new Applied());
        assertThat(people)
                .allSatisfy(person -> assertThat(state(person).memberships()).containsExactly(group));
    }

    @Test
    void removesAmongOthersSomebodyWhomOthersTookOut() throws LDAPException {
        var group = created(service());
        var people = Stream.generate(() -> added(People.someone())).limit(5).toList();
        directory()
                .apply(people.stream()
                        .map(person -> new AddMember(group, person.key()))
                        .toList());
        try (var admin = admin()) {
            admin.modify(
                    server().tree().group(group).toString(),
                    new Modification(ModificationType.DELETE, "member", dn(people.get(3))));
        }
        var leaving = people.stream()
                .map(person -> new RemoveMember(group, person.key()))
                .toList();
        assertThat(directory().apply(leaving)).hasSize(5).values().containsOnly(new Applied());
        assertThat(people)
                .allSatisfy(person -> assertThat(state(person).memberships()).isEmpty());
    }

    @Test
    void putsPeopleIntoGroupsOfAnyName() {
        var person = added(People.someone());
        for (var name : List.of("O'Brien, Sons + \"Co\"", "#1; <a> b\\c", "Mañana *(x)", "a/b|c:d")) {
            var group = created(new OfOrganization(name + unique(), name));
            assertThat(apply(new AddMember(group, person.key()))).isEqualTo(new Applied());
            assertThat(state(person).memberships()).contains(group);
        }
    }
}
