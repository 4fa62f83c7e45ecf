package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.ChangeOutcome.Applied;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryChange.SignIn;
import io.gatehouse.directory.EntryState.Present;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Directory} promises on every kind of server. Each test makes people and groups of its own. */
abstract class DirectoryContract extends GroupRenameContract {

    DirectoryContract(ContractServer server) {
        super(server);
    }

    @Test
    void tellsTheKindOfServer() {
        assertThat(directory().kind()).isEqualTo(server().kind());
        assertThat(directory().failure()).isEmpty();
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
    void refusesAnonymousReaders() throws LDAPException {
        var person = added(People.someone());
        try (var stranger = server().connect()) {
            assertThat(codeOfSearch(stranger, person)).isNotEqualTo(ResultCode.SUCCESS);
        }
    }

    @Test
    void letsPeopleWriteNothing() throws LDAPException {
        var person = added(People.someone());
        directory().setPassword(person.key().account(), PASSWORD);
        try (var self = server().connect(dn(person), new String(PASSWORD))) {
            var change = new Modification(ModificationType.REPLACE, "title", "Chief");
            assertThat(code(() -> self.modify(dn(person), change))).isEqualTo(ResultCode.INSUFFICIENT_ACCESS_RIGHTS);
        }
    }

    @Test
    void replacesAPasswordByANewOne() {
        var person = added(People.someone());
        directory().setPassword(person.key().account(), "Some other password 2".toCharArray());
        directory().setPassword(person.key().account(), PASSWORD);
        assertThat(bind(person)).isEqualTo(ResultCode.SUCCESS);
        assertThat(bind(person, "Some other password 2")).isEqualTo(ResultCode.INVALID_CREDENTIALS);
    }

    @Test
    void leavesASuspendedPersonNoGroupAndNoWayIn() {
        var person = added(People.someone());
        directory().setPassword(person.key().account(), PASSWORD);
        var group = created(service());
        apply(new AddMember(group, person.key()));
        var outcomes = directory()
                .apply(List.of(
                        new ChangeEntry(person.key(), status("active", "suspended"), SignIn.DISABLED),
                        new RemoveMember(group, person.key())));
        assertThat(outcomes).hasSize(2).values().containsOnly(new Applied());
        assertThat(state(person).entry()).isEqualTo(new Present(People.suspended(person)));
        assertThat(state(person).memberships()).isEmpty();
        assertThat(bind(person)).isNotEqualTo(ResultCode.SUCCESS);
    }
}
