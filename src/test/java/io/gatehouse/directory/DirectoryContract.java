package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What {@link Directory} promises on every kind of server. Each test makes people and groups of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DirectoryContract {

    private static final AtomicInteger NEXT_GROUP = new AtomicInteger();
    private static final char[] PASSWORD = "Correct horse battery staple 1".toCharArray();

    private final ContractServer server;
    private final LdapDirectory directory;

    DirectoryContract(ContractServer server) {
        this.server = server;
        this.directory = new LdapDirectory(server.access(), TestSettings.DIRECTORY, Clock.systemUTC());
    }

    @AfterAll
    void stop() {
        directory.close();
        server.close();
    }

    Directory directory() {
        return directory;
    }

    ContractServer server() {
        return server;
    }

    @Test
    void tellsTheKindOfServer() {
        assertThat(directory().kind()).isEqualTo(server.kind());
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
            admin.modifyDN(
                    dn(person),
                    server.tree().personAttribute() + "=" + person.key().username() + "x",
                    true);
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
                                    assertThat(failure.code()).isIn(19, 21, 65);
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
        int many = server.isSlow() ? 40 : 120;
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
            admin.add(server.groupOfOthers(server.tree().group(group), dn(person)));
        }
        assertThat(apply(new RemoveMember(group, person.key()))).isEqualTo(new Applied());
        assertThat(state(person).memberships()).isEmpty();
    }

    @Test
    void doesNotMentionGroupsOfOthers() throws LDAPException {
        var person = added(People.someone());
        try (var admin = admin()) {
            admin.add(server.groupOfOthers(
                    new DN(new RDN("cn", unique()), server.tree().groups()), dn(person)));
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
    void letsASuspendedPersonNotBindUntilReinstated() {
        var person = added(People.someone());
        directory().setPassword(person.key().account(), PASSWORD);
        var suspended = People.suspended(person);
        apply(new ChangeEntry(person.key(), status("active", "suspended"), SignIn.DISABLED));
        assertThat(state(person).entry()).isEqualTo(new Present(suspended));
        assertThat(bind(person)).isIn(ResultCode.INVALID_CREDENTIALS, ResultCode.UNWILLING_TO_PERFORM);
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
        var people = HostileText.some(server.isSlow() ? 60 : 300, 4).stream()
                .filter(text -> text.length() <= server.longestTitle())
                .map(text -> People.with(People.someone(), OwnedAttributes.TITLE, text))
                .toList();
        assertThat(directory()
                        .apply(people.stream().map(AddEntry::new).toList())
                        .values())
                .containsOnly(new Applied());
        var states = directory().read(people.stream().map(People::query).toList());
        for (var person : people) {
            assertThat(Objects.requireNonNull(states.get(person.key().account()))
                            .entry())
                    .isEqualTo(new Present(person));
        }
    }

    @Test
    void scansEveryPersonAndEveryMember() {
        var person = added(People.someone());
        var other = added(People.suspended(People.someone()));
        var group = created(service());
        apply(new AddMember(group, person.key()));
        var seen = new SeenTree(() -> true);
        assertThat(directory().scan(seen)).isEmpty();
        assertThat(seen.people)
                .filteredOn(found -> found.inPlace() && found.id() != null && "Zoë O'Brien".equals(found.cn()))
                .extracting(ScannedPerson::entry)
                .contains(person, other);
        assertThat(seen.members).contains(group.path() + " " + person.key().username());
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
        try (var stranger = server.connect()) {
            assertThat(codeOfSearch(stranger, person)).isNotEqualTo(ResultCode.SUCCESS);
        }
    }

    @Test
    void letsPeopleWriteNothing() throws LDAPException {
        var person = added(People.someone());
        directory().setPassword(person.key().account(), PASSWORD);
        try (var self = server.connect(dn(person), new String(PASSWORD))) {
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
        return server.connect(server.access().bindDn(), server.access().bindPassword());
    }

    String dn(DirectoryEntry person) {
        return server.tree().person(person.key().username()).toString();
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

    private ResultCode bind(DirectoryEntry person) {
        return code(() -> server.connect(dn(person), new String(PASSWORD)).close());
    }

    private String attribute(DirectoryEntry person, String name) throws LDAPException {
        try (var admin = admin()) {
            return admin.getEntry(dn(person), name).getAttributeValue(name);
        }
    }

    private ResultCode codeOfSearch(LDAPConnection connection, DirectoryEntry person) {
        return code(() -> connection.search(
                server.access().baseDn(),
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
