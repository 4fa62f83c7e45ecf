package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.DirectoryChange.SignIn;
import io.gatehouse.testing.DomainController;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract on a real Samba domain controller. */
@Tag("samba")
class ActiveDirectoryTests extends DirectoryContract {

    private static final String CONTROL = "userAccountControl";
    private static final String LOGON_NAME = "sAMAccountName";

    /** A normal account whose password never expires, 0x10200, and the same disabled. */
    private static final String NEVER_EXPIRES = "66048";

    private static final String NEVER_EXPIRES_DISABLED = "66050";

    /** Active Directory tells at most 1,500 values at once (MaxValRange, MS-ADTS 3.1.1.3.4.6); Samba does when asked to. */
    private static final int BEYOND_ONE_RANGE = 1_600;

    ActiveDirectoryTests() {
        super(start());
    }

    private static ContractServer start() {
        var shared = DomainController.shared();
        return ContractServer.domain(shared.server(), () -> {});
    }

    @Test
    void leavesTheOtherBitsOfTheAccountAlone() throws LDAPException {
        var person = added(People.someone());
        try (var admin = admin()) {
            admin.modify(dn(person), new Modification(ModificationType.REPLACE, CONTROL, NEVER_EXPIRES));
        }
        apply(new ChangeEntry(person.key(), status("active", "suspended"), SignIn.DISABLED));
        assertThat(attribute(person, CONTROL)).isEqualTo(NEVER_EXPIRES_DISABLED);
        apply(new ChangeEntry(person.key(), status("suspended", "active"), SignIn.ENABLED));
        assertThat(attribute(person, CONTROL)).isEqualTo(NEVER_EXPIRES);
    }

    @Test
    void tellsThatTheDomainsRulesRefuseAPassword() {
        var person = added(People.someone());
        assertThat(directory().setPassword(person.key().account(), "short".toCharArray()))
                .isInstanceOfSatisfying(
                        PasswordChange.Refused.class,
                        refused -> assertThat(refused.message()).contains("0000052D"));
    }

    @Test
    void sendsNoPasswordOverAnOpenConnection() throws LDAPException {
        try (var open = server().connect(DomainController.shared().open())) {
            assertThatExceptionOfType(LDAPException.class)
                    .isThrownBy(() -> new UnicodePassword().set(open, "cn=x", "secret".toCharArray()))
                    .matches(e -> e.getResultCode().equals(ResultCode.CONFIDENTIALITY_REQUIRED));
        }
    }

    @Test
    void tellsTheOperatorThatTheDomainWantsEncryption() {
        try (var open = new DirectoryFixture(DomainController.shared().open())) {
            assertThat(open.directory().failure())
                    .hasValueSatisfying(failure -> assertThat(failure)
                            .isInstanceOf(DirectoryFailure.Operator.class)
                            .extracting(DirectoryFailure::code)
                            .isEqualTo(8));
        }
    }

    @Test
    void takesANameThatAnybodyInTheDomainHasForTaken() {
        assertThat(directory().usernameAvailability("guest")).isEqualTo(UsernameAvailability.TAKEN);
        assertThat(state(People.named("krbtgt")).entry()).isInstanceOf(EntryState.Taken.class);
    }

    @Test
    void givesANewPersonAPasswordThatNoPlanShows() throws LDAPException {
        var person = People.someone();
        assertThat(directory().ldif(List.of(new AddEntry(person)))).doesNotContain(UnicodePassword.ATTRIBUTE);
        added(person);
        assertThat(attribute(person, "pwdLastSet")).isNotEqualTo("0");
    }

    @Test
    void givesTwoLongUsernamesThatBeginAlikeLogonNamesOfTheirOwn() throws LDAPException {
        var first = added(People.named("the-very-same-beginning-one"));
        var second = added(People.named("the-very-same-beginning-two"));
        assertThat(attribute(first, LOGON_NAME)).hasSize(20).isNotEqualTo(attribute(second, LOGON_NAME));
    }

    @Test
    void tellsThatSomethingElseHasTheLogonNameOfAGroup() throws LDAPException {
        var name = unique();
        var elsewhere = new DN(new RDN("cn", unique()), server().tree().groups());
        try (var admin = admin()) {
            admin.add(new Entry(
                    elsewhere,
                    new Attribute("objectClass", "group"),
                    new Attribute(LOGON_NAME, "gatehouse.services." + name)));
        }
        assertThat(apply(new CreateGroup(new GroupName.Service(name))))
                .isInstanceOfSatisfying(
                        ChangeOutcome.Failed.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOf(DirectoryFailure.Permanent.class)
                                .extracting(DirectoryFailure::code)
                                .isEqualTo(68));
    }

    @Test
    void seesAllMembersOfAGroupThatTheServerTellsByRanges() throws LDAPException {
        var group = created(service());
        var members = new ArrayList<String>();
        try (var admin = admin()) {
            for (int i = 0; i < BEYOND_ONE_RANGE; i++) {
                var dn = new DN(
                        new RDN("cn", group.cn() + "-" + i), server().tree().groups());
                admin.add(dn.toString(), new Attribute("objectClass", "contact"));
                members.add(dn.toString());
            }
            admin.modify(
                    server().tree().group(group).toString(),
                    new Modification(ModificationType.ADD, "member", members.toArray(String[]::new)));
            var part = admin.searchForEntry(
                    server().tree().group(group).toString(),
                    SearchScope.BASE,
                    Filter.createPresenceFilter("objectClass"),
                    "member;range=0-1499");
            assertThat(part.getAttributes())
                    .singleElement()
                    .satisfies(one -> assertThat(one.getName()).isEqualToIgnoringCase("member;range=0-1499"));
            var seen = new SeenTree(() -> true);
            var reading = new ScannedMembers(admin, server().tree(), seen);
            reading.read(part);
            assertThat(seen.strangers).hasSize(1_500);
            reading.readRest();
            assertThat(seen.strangers).doesNotHaveDuplicates().hasSize(BEYOND_ONE_RANGE);
        }

        assertThat(directory().census(List.of(group)).orElseThrow())
                .containsEntry(group, new GroupCensus(0, BEYOND_ONE_RANGE));
    }
}
