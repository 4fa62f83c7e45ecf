package io.gatehouse.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells the username from a name below the people or in the recycle bin. Nearly all names are written plainly, and a hundred thousand of them are
 * looked at in a scan, so only the others are parsed as RFC 4514 wants it.
 */
final class MemberNames {

    private final DirectoryTree tree;
    private final DN unit;
    private final String first;
    private final String parent;

    MemberNames(DirectoryTree tree) {
        this(tree, Place.PEOPLE);
    }

    MemberNames(DirectoryTree tree, Place place) {
        this.tree = tree;
        this.unit = tree.place(place);
        this.first = tree.personAttribute() + "=";
        this.parent = "," + unit.toNormalizedString();
    }

    /** Empty for a name that lies elsewhere or is made of something else than a username. */
    Optional<String> username(String dn) {
        var end = dn.length() - parent.length();
        if (end > first.length()
                && dn.regionMatches(true, 0, first, 0, first.length())
                && dn.regionMatches(true, end, parent, 0, parent.length())
                && plain(dn, first.length(), end)) {
            return Optional.of(dn.substring(first.length(), end).toLowerCase(Locale.ROOT));
        }
        return parsed(dn);
    }

    private static boolean plain(String dn, int from, int to) {
        for (int i = from; i < to; i++) {
            var c = dn.charAt(i);
            if (!(c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '.'
                    || c == '_'
                    || c == '-')) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> parsed(String dn) {
        try {
            var name = new DN(dn);
            var rdn = name.getRDN();
            return rdn != null
                            && unit.equals(name.getParent())
                            && !rdn.isMultiValued()
                            && rdn.hasAttribute(tree.personAttribute())
                    ? Optional.of(PersonLookup.folded(rdn.getAttributeValues()[0]))
                    : Optional.empty();
        } catch (LDAPException e) {
            return Optional.empty();
        }
    }
}
