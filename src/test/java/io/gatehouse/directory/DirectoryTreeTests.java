package io.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import io.gatehouse.common.InvalidSettingException;
import org.junit.jupiter.api.Test;

/** Names are made from parts, so no part can become more than one. */
class DirectoryTreeTests {

    private final DirectoryTree tree = new DirectoryTree(DirectoryTree.parsed("dc=gatehouse,dc=example"), "uid");

    @Test
    void saysWhichSettingIsNoDistinguishedName() {
        assertThatThrownBy(() -> DirectoryTree.parsed("nonsense"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("GATEHOUSE_LDAP_BASE_DN is 'nonsense'");
    }

    @Test
    void aNameKeepsItsPartWhateverIsInIt() throws LDAPException {
        for (var text : HostileText.some(10_000, 1)) {
            var dn = new DN(tree.person(text).toString());
            assertThat(dn.getRDN().getAttributeValues()).containsExactly(text);
            assertThat(dn.getParent()).isEqualTo(tree.people());
        }
    }

    @Test
    void aGroupIsFoundAgainFromItsName() throws LDAPException {
        for (var text : HostileText.some(10_000, 2)) {
            for (var group : new GroupName[] {
                new GroupName.Service(text), new GroupName.Role(text), new GroupName.OfOrganization(text, "members")
            }) {
                assertThat(tree.groupName(new DN(tree.group(group).toString()))).contains(group);
            }
        }
    }

    @Test
    void aFilterComparesOneValueWhateverIsInIt() throws LDAPException {
        var searches = new Searches(new PersonEntries(DirectoryFeatures.unasked(tree.base(), null)));
        for (var text : HostileText.some(10_000, 3)) {
            var filter = Filter.create(searches.byUsername(text).getFilter().toString());
            assertThat(filter.getFilterType()).isEqualTo(Filter.FILTER_TYPE_EQUALITY);
            assertThat(filter.getAssertionValue()).isEqualTo(text);
        }
    }

    @Test
    void groupsElsewhereAreNotOurs() throws LDAPException {
        for (var name : new String[] {
            "cn=wheel,ou=groups,dc=gatehouse,dc=example",
            "cn=members,ou=deep,ou=alder,ou=members,ou=groups,dc=gatehouse,dc=example",
            "ou=alder,ou=members,ou=groups,dc=gatehouse,dc=example",
            "cn=provider-portal,ou=services,ou=groups,dc=other,dc=example"
        }) {
            assertThat(tree.groupName(new DN(name))).as(name).isEmpty();
        }
    }
}
