package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.ChangeOutcome.Applied;
import io.gatehouse.directory.ChangeOutcome.Failed;
import io.gatehouse.directory.ChangeOutcome.Outdated;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AttributeChange;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.RecycleEntry;
import io.gatehouse.directory.DirectoryChange.RestoreEntry;
import io.gatehouse.directory.DirectoryChange.SignIn;
import io.gatehouse.directory.EntryState.Displaced;
import io.gatehouse.directory.EntryState.Moved;
import io.gatehouse.directory.EntryState.Present;
import io.gatehouse.directory.EntryState.Taken;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Directory} promises about the entries of people, on every kind of server. */
abstract class PeopleContract extends OnServer {

    PeopleContract(ContractServer server) {
        super(server);
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
                    server().tree().personAttribute() + "=" + person.key().username() + "x",
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
        var people = HostileText.some(server().isSlow() ? 60 : 300, 4).stream()
                .filter(text -> text.length() <= server().longestTitle())
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
    void findsNobodyByAHostileUsername() {
        added(People.someone());
        for (var text : HostileText.some(100, 5)) {
            assertThat(directory().usernameAvailability(text)).as(text).isEqualTo(UsernameAvailability.FREE);
        }
    }

    @Test
    void knowsAnEntryByItsIdAfterItWasRenamedAndMoved() throws LDAPException {
        var person = added(People.someone());
        var id = state(person).id();
        assertThat(id).isNotNull();
        var elsewhere = new DN(new RDN("ou", unique()), server().tree().people()).toString();
        try (var admin = admin()) {
            admin.add(elsewhere, new Attribute("objectClass", "organizationalUnit"));
            admin.modifyDN(
                    dn(person),
                    new RDN(server().tree().personAttribute(), person.key().username() + "y").toString(),
                    true,
                    elsewhere);
        }
        assertThat(state(person).entry()).isInstanceOf(Moved.class);
        assertThat(state(person).id()).isEqualTo(id);
    }

    @Test
    void takesEveryUsernameTheFormTakes() {
        for (var username :
                List.of("a.b-c_d9", "exactly.twenty-chars", "a-username_of.thirty-two.charac.", "endsat.")) {
            var person = added(People.named(username));
            assertThat(state(person).entry()).isEqualTo(new Present(person));
            assertThat(directory().usernameAvailability(username)).isEqualTo(UsernameAvailability.TAKEN);
        }
    }

    @Test
    void keepsSeveralValuesWhateverTheirOrderAndCharacters() {
        var person = added(People.with(
                People.someone(),
                OwnedAttributes.ORGANIZATION,
                "Zeta, Sons + Co",
                "\"Alpha\" <A> = #1; \\o",
                "Mañana Orthopædics",
                "Long".repeat(50),
                "O'Brien Family Practice"));
        assertThat(state(person).entry()).isEqualTo(new Present(person));
    }

    @Test
    void putsAnEntryIntoTheBinAndTakesItOut() throws LDAPException {
        var person = added(People.someone());
        var id = state(person).id();
        var closed = People.closed(person);
        assertThat(state(closed).entry()).isEqualTo(new Displaced(People.at(closed.key(), person), person.key()));
        assertThat(apply(new ChangeEntry(person.key(), status("active", "closed"), SignIn.DISABLED)))
                .isEqualTo(new Applied());
        assertThat(apply(new RecycleEntry(person.key()))).isEqualTo(new Applied());
        assertThat(state(closed).entry()).isEqualTo(new Present(closed));
        assertThat(state(closed).id()).isEqualTo(id);
        assertThat(state(person).entry()).isEqualTo(new Displaced(People.at(person.key(), closed), closed.key()));
        assertThat(apply(new RestoreEntry(person.key(), person.key().username())))
                .isEqualTo(new Applied());
        assertThat(apply(new ChangeEntry(person.key(), status("closed", "active"), SignIn.ENABLED)))
                .isEqualTo(new Applied());
        assertThat(state(person).entry()).isEqualTo(new Present(person));
        assertThat(state(person).id()).isEqualTo(id);
    }

    @Test
    void nobodySignsInFromTheBin() {
        var person = added(People.someone());
        assertThat(directory().setPassword(person.key().account(), PASSWORD.clone()))
                .isEqualTo(new PasswordChange.Changed());
        assertThat(bind(person)).isEqualTo(ResultCode.SUCCESS);
        apply(new ChangeEntry(person.key(), status("active", "closed"), SignIn.DISABLED));
        apply(new RecycleEntry(person.key()));
        assertThat(bind(People.closed(person))).isNotEqualTo(ResultCode.SUCCESS);
        assertThat(bind(person)).isNotEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void changesAnEntryInTheBinAndGivesItANameOnTheWayOut() throws LDAPException {
        var person = added(People.someone());
        apply(new RecycleEntry(person.key()));
        var inBin = person.key().in(Place.BIN);
        assertThat(apply(new ChangeEntry(
                        inBin,
                        List.of(new AttributeChange(OwnedAttributes.TITLE, List.of(), List.of("Retired"))),
                        SignIn.DISABLED)))
                .isEqualTo(new Applied());
        var renamed = inBin.in(Place.PEOPLE).called(person.key().username() + "z");
        assertThat(apply(new RestoreEntry(renamed, person.key().username()))).isEqualTo(new Applied());
        var found = read(new EntryQuery(renamed, Set.of(), Set.of(person.key().username())));
        assertThat(found.entry())
                .isInstanceOfSatisfying(
                        Present.class,
                        present -> assertThat(present.entry().values(OwnedAttributes.TITLE))
                                .containsExactly("Retired"));
    }

    @Test
    void movingTwiceIsFoundOutByTheNextReading() {
        var person = added(People.someone());
        assertThat(apply(new RecycleEntry(person.key()))).isEqualTo(new Applied());
        assertThat(apply(new RecycleEntry(person.key()))).isInstanceOf(Outdated.class);
        assertThat(apply(new RecycleEntry(People.someone().key()))).isInstanceOf(Outdated.class);
    }

    @Test
    void somethingElseInTheBinUnderThatNameIsReportedAsTaken() throws LDAPException {
        var first = added(People.someone());
        apply(new RecycleEntry(first.key()));
        var second = added(People.someone());
        try (var admin = admin()) {
            admin.modifyDN(
                    server().tree().person(first.key().in(Place.BIN)).toString(),
                    server().tree().personAttribute() + "=" + second.key().username(),
                    true);
        }
        assertThat(state(People.closed(second)).entry()).isInstanceOf(Taken.class);
    }

    @Test
    void reportsAClosedPersonWhoIsNotThereAsAbsent() {
        assertThat(state(People.closed(People.someone())).entry()).isEqualTo(new EntryState.Absent());
    }

    /** Nobody else's entry gets a second mark where the server can be told so; elsewhere the next reading shows it. */
    @Test
    void refusesAnAccountThatHasAnEntryAlready() {
        var person = added(People.someone());
        var twin = new DirectoryEntry(
                new EntryKey(person.key().account(), person.key().username() + "twin"), person.attributes(), true);
        var outcome = apply(new AddEntry(twin));
        if (server().isUnique()) {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.failure())
                                    .isInstanceOfSatisfying(
                                            DirectoryFailure.Permanent.class,
                                            failure ->
                                                    assertThat(failure.code()).isEqualTo(19)));
        } else {
            assertThat(outcome).isEqualTo(new Applied());
        }
    }
}
