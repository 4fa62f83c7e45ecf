package io.gatehouse.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import io.gatehouse.common.InvalidSettingException;
import io.gatehouse.directory.GroupName.OfOrganization;
import io.gatehouse.directory.GroupName.Role;
import io.gatehouse.directory.GroupName.Service;
import java.util.Optional;

/**
 * Where things lie below the base: the only place that makes distinguished names, always from their parts.
 *
 * @param personAttribute what the entries of people are named by
 */
record DirectoryTree(DN base, String personAttribute) {

    /** @throws InvalidSettingException when the operator's base is no distinguished name (RFC 4514) */
    static DN parsed(String base) {
        try {
            return new DN(base);
        } catch (LDAPException e) {
            throw new InvalidSettingException(
                    "GATEHOUSE_LDAP_BASE_DN is '%s', but has to be a distinguished name such as dc=exchange,dc=example."
                            .formatted(base),
                    e);
        }
    }

    DN people() {
        return below(base, "ou", "people");
    }

    DN person(String username) {
        return below(people(), personAttribute, username);
    }

    /** The recycle bin. */
    DN recycled() {
        return below(base, "ou", "recycled");
    }

    DN person(EntryKey key) {
        return below(place(key.place()), personAttribute, key.username());
    }

    /** What a group lists a member by. */
    String name(StrayMember member) {
        return member.elsewhere() ? member.name() : person(member.name()).toString();
    }

    DN place(Place place) {
        return switch (place) {
            case PEOPLE -> people();
            case BIN -> recycled();
        };
    }

    DN groups() {
        return below(base, "ou", "groups");
    }

    DN group(GroupName group) {
        return switch (group) {
            case Service service -> below(services(), "cn", service.cn());
            case Role role -> below(roles(), "cn", role.cn());
            case OfOrganization part -> below(organization(part.organization()), "cn", part.cn());
        };
    }

    DN organization(String shortName) {
        return below(members(), "ou", shortName);
    }

    /** Stands in every group, because a groupOfNames may not be without a member (RFC 4519). It is nobody's entry. */
    DN nobody() {
        return below(base, "cn", "nobody");
    }

    /** Which of our groups has this name; empty for a group of somebody else. */
    Optional<GroupName> groupName(DN dn) {
        var parent = dn.getParent();
        if (parent == null || !dn.getRDN().hasAttribute("cn")) {
            return Optional.empty();
        }
        var cn = value(dn);
        if (parent.equals(services())) {
            return Optional.of(new Service(cn));
        }
        if (parent.equals(roles())) {
            return Optional.of(new Role(cn));
        }
        return members().equals(parent.getParent())
                ? Optional.of(new OfOrganization(value(parent), cn))
                : Optional.empty();
    }

    private static String value(DN dn) {
        return dn.getRDN().getAttributeValues()[0];
    }

    private DN services() {
        return below(groups(), "ou", "services");
    }

    private DN roles() {
        return below(groups(), "ou", "roles");
    }

    private DN members() {
        return below(groups(), "ou", "members");
    }

    private static DN below(DN parent, String attribute, String value) {
        return new DN(new RDN(attribute, value), parent);
    }
}
