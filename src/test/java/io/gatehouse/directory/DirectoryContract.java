package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.ChangeOutcome.Applied;
import io.gatehouse.directory.ChangeOutcome.Failed;
import io.gatehouse.directory.ChangeOutcome.Outdated;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.AttributeChange;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryChange.SignIn;
import io.gatehouse.directory.EntryState.Moved;
import io.gatehouse.directory.EntryState.Present;
import io.gatehouse.directory.EntryState.Taken;
import io.gatehouse.directory.GroupName.OfOrganization;
import io.gatehouse.directory.GroupName.Role;
import io.gatehouse.directory.GroupName.Service;
import io.gatehouse.security.LdapServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link Directory} promises on every kind of server. Each test makes people and groups of its own. */
abstract class DirectoryContract {

    private static final AtomicInteger NEXT_GROUP = new AtomicInteger();
    private static final char[] PASSWORD = "correct horse battery staple".toCharArray();

    abstract Directory directory();

    abstract LdapServer server();

    abstract DirectoryKind expectedKind();

    @Test
    void tellsTheKindOfServer() {
        assertThat(directory().kind()).isEqualTo(expectedKind());
        assertThat(directory().failure()).isEmpty();
    }

    @Test
    void readsBackWhatItAdded() {
        var person = People.someone();
        assertThat(apply(new AddEntry(person))).isEqualTo(new Applied());
        assertThat(state(person).entry()).isEqualTo(new Present(person));
    }

    @Test
    void reportsAPersonWhoIsNotThereAsAbsent() {
        assertThat(state(People.someone())).isEqualTo(DirectoryState.nothing());
    }

    @Test
    void reportsAUsernameOfSomebodyElseAsTaken() {
        var first = added(People.someone());
        var second = People.named(first.key().username());
        assertThat(state(second).entry())
                .isInstanceOfSatisfying(
                        Taken.class,
                        taken -> assertThat(taken.mark())
                                .isEqualTo(first.key().account().toString()));
        assertThat(apply(new AddEntry(second))).isInstanceOf(Outdated.class);
    }

    @Test
    void reportsAnEntryThatWasRenamedByOthersAsMoved() throws LDAPException {
        var person = added(People.someone());
        try (var admin = admin()) {
            admin.modifyDN(dn(person), "uid=" + person.key().username() + "x", true);
        }
        assertThat(state(person).entry()).isInstanceOf(Moved.class);
    }

    @Test
    void changesOnlyTheAttributesItWasTold() throws LDAPException {
        var person = added(People.someone());
        try (var admin = admin()) {
            admin.modify(dn(person), new Modification(ModificationType.ADD, "description", "kept by others"));
        }
        var outcome = apply(new ChangeEntry(
                person.key(),
                List.of(
                        new AttributeChange(OwnedAttributes.TITLE, List.of(), List.of("Nurse")),
                        new AttributeChange(OwnedAttributes.TELEPHONE, List.of("+13155550142"), List.of())),
                SignIn.UNTOUCHED));
        assertThat(outcome).isEqualTo(new Applied());
        assertThat(attribute(person, "title")).isEqualTo("Nurse");
        assertThat(attribute(person, "telephoneNumber")).isNull();
        assertThat(attribute(person, "description")).isEqualTo("kept by others");
    }

    @Test
    void doesNotChangeAnEntryThatIsGone() {
        var person = People.someone();
        var change = new ChangeEntry(
                person.key(), List.of(new AttributeChange("title", List.of(), List.of("x"))), SignIn.UNTOUCHED);
        assertThat(apply(change)).isInstanceOf(Outdated.class);
    }

    @Test
    void doesNotChangeAnEntryThatBecameSomebodyElses() {
        var owner = added(People.someone());
        var impostor = new EntryKey(AccountId.newId(), owner.key().username());
        var change = new ChangeEntry(
                impostor, List.of(new AttributeChange("title", List.of(), List.of("x"))), SignIn.UNTOUCHED);
        assertThat(apply(change)).isInstanceOf(Outdated.class);
        assertThat(state(owner).entry()).isEqualTo(new Present(owner));
    }

    @Test
    void refusesAValueTheSchemaForbidsWithTheServersCode() {
        var person = People.with(People.someone(), OwnedAttributes.NPI, "not a number");
        assertThat(apply(new AddEntry(person)))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOfSatisfying(DirectoryFailure.Permanent.class, failure -> {
                                    assertThat(failure.code()).isIn(21, 65);
                                    assertThat(failure.message()).isNotBlank();
                                }));
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
        var people = IntStream.range(0, 120).mapToObj(i -> People.someone()).toList();
        var changes = new ArrayList<DirectoryChange>();
        people.forEach(person -> changes.add(new AddEntry(person)));
        people.forEach(person -> changes.add(new AddMember(group, person.key())));
        changes.add(new RemoveMember(group, staying.key()));
        assertThat(directory().apply(changes)).hasSize(241).values().containsOnly(new Applied());
        var states = directory().read(people.stream().map(People::query).toList());
        assertThat(states)
                .hasSize(120)
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
            admin.add(
                    new DirectoryTree(new com.unboundid.ldap.sdk.DN(server().baseDn()))
                            .group(group)
                            .toString(),
                    new Attribute("objectClass", "groupOfNames"),
                    new Attribute("member", dn(person)));
        }
        assertThat(apply(new RemoveMember(group, person.key()))).isEqualTo(new Applied());
        assertThat(state(person).memberships()).isEmpty();
    }

    @Test
    void doesNotMentionGroupsOfOthers() throws LDAPException {
        var person = added(People.someone());
        try (var admin = admin()) {
            admin.add(
                    "cn=" + unique() + ",ou=groups," + server().baseDn(),
                    new Attribute("objectClass", "groupOfNames"),
                    new Attribute("member", dn(person)));
        }
        assertThat(state(person).memberships()).isEmpty();
    }

    @Test
    void setsAPasswordThatBinds() throws LDAPException {
        var person = added(People.someone());
        assertThat(directory().setPassword(person.key().account(), PASSWORD)).isEqualTo(new PasswordChange.Changed());
        assertThat(bind(person)).isEqualTo(ResultCode.SUCCESS);
        assertThat(attribute(person, "userPassword")).isNull();
    }

    @Test
    void hasNobodyToSetAPasswordForBeforeTheEntryExists() {
        assertThat(directory().setPassword(AccountId.newId(), PASSWORD)).isEqualTo(new PasswordChange.NoEntry());
    }

    @Test
    void letsASuspendedPersonNotBindUntilReinstated() throws LDAPException {
        var person = added(People.someone());
        directory().setPassword(person.key().account(), PASSWORD);
        var suspended = People.suspended(person);
        apply(new ChangeEntry(person.key(), status("active", "suspended"), SignIn.DISABLED));
        assertThat(state(person).entry()).isEqualTo(new Present(suspended));
        assertThat(bind(person)).isEqualTo(ResultCode.INVALID_CREDENTIALS);
        apply(new ChangeEntry(person.key(), status("suspended", "active"), SignIn.ENABLED));
        assertThat(state(person).entry()).isEqualTo(new Present(person));
        assertThat(bind(person)).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void addsASuspendedPersonDisabled() {
        var person = added(People.suspended(People.someone()));
        assertThat(state(person).entry()).isEqualTo(new Present(person));
    }

    @Test
    void knowsWhichUsernamesAreFree() {
        var person = added(People.someone());
        assertThat(directory().usernameAvailability(person.key().username())).isEqualTo(UsernameAvailability.TAKEN);
        assertThat(directory().usernameAvailability(unique())).isEqualTo(UsernameAvailability.FREE);
    }

    @Test
    void keepsHostileTextToTheValueItIsIn() {
        var people = HostileText.some(300, 4).stream()
                .map(text -> People.with(People.someone(), OwnedAttributes.TITLE, text))
                .toList();
        assertThat(directory()
                        .apply(people.stream().map(AddEntry::new).toList())
                        .values())
                .containsOnly(new Applied());
        var states = directory().read(people.stream().map(People::query).toList());
        for (var person : people) {
            assertThat(states.get(person.key().account()))
                    .isEqualTo(new DirectoryState(new Present(person), Set.of(), Set.of()));
        }
    }

    @Test
    void findsNobodyByAHostileUsername() {
        added(People.someone());
        for (var text : HostileText.some(100, 5)) {
            assertThat(directory().usernameAvailability(text)).as(text).isEqualTo(UsernameAvailability.FREE);
        }
    }

    @Test
    void refusesAnonymousReaders() throws LDAPException {
        var person = added(People.someone());
        try (var stranger = connection()) {
            assertThat(codeOfSearch(stranger, person)).isNotEqualTo(ResultCode.SUCCESS);
        }
    }

    @Test
    void letsPeopleWriteNothing() throws LDAPException {
        var person = added(People.someone());
        directory().setPassword(person.key().account(), PASSWORD);
        try (var self = connection()) {
            self.bind(dn(person), new String(PASSWORD));
            var change = new Modification(ModificationType.REPLACE, "title", "Chief");
            assertThat(code(() -> self.modify(dn(person), change))).isEqualTo(ResultCode.INSUFFICIENT_ACCESS_RIGHTS);
        }
    }

    DirectoryEntry added(DirectoryEntry person) {
        assertThat(apply(new AddEntry(person))).isEqualTo(new Applied());
        return person;
    }

    GroupName created(GroupName group) {
        assertThat(apply(new CreateGroup(group))).isEqualTo(new Applied());
        return group;
    }

    ChangeOutcome apply(DirectoryChange change) {
        return Objects.requireNonNull(directory().apply(List.of(change)).get(change));
    }

    DirectoryState state(DirectoryEntry person) {
        return read(People.query(person));
    }

    LDAPConnection admin() throws LDAPException {
        var connection = connection();
        connection.bind(server().bindDn(), server().bindPassword());
        return connection;
    }

    String dn(DirectoryEntry person) {
        return DirectoryTree.below(server().baseDn())
                .person(person.key().username())
                .toString();
    }

    static String unique() {
        return "group" + NEXT_GROUP.incrementAndGet();
    }

    static GroupName service() {
        return new Service(unique());
    }

    private static GroupName missingGroup() {
        return new Service(unique());
    }

    private DirectoryState read(EntryQuery query) {
        return Objects.requireNonNull(
                directory().read(List.of(query)).get(query.key().account()));
    }

    private static List<AttributeChange> status(String before, String after) {
        return List.of(new AttributeChange(OwnedAttributes.STATUS, List.of(before), List.of(after)));
    }

    private LDAPConnection connection() throws LDAPException {
        var url = java.net.URI.create(server().urls().getFirst());
        return new LDAPConnection(url.getHost(), url.getPort());
    }

    private ResultCode bind(DirectoryEntry person) throws LDAPException {
        try (var connection = connection()) {
            return code(() -> connection.bind(dn(person), new String(PASSWORD)));
        }
    }

    private String attribute(DirectoryEntry person, String name) throws LDAPException {
        try (var admin = admin()) {
            return admin.getEntry(dn(person), name).getAttributeValue(name);
        }
    }

    private ResultCode codeOfSearch(LDAPConnection connection, DirectoryEntry person) {
        return code(() -> connection.search(
                server().baseDn(),
                SearchScope.SUB,
                Filter.createEqualityFilter("uid", person.key().username())));
    }

    private static ResultCode code(Operation operation) {
        try {
            operation.run();
            return ResultCode.SUCCESS;
        } catch (LDAPException e) {
            return e.getResultCode();
        }
    }

    private interface Operation {
        void run() throws LDAPException;
    }
}
