package io.gatehouse.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.AttributeTypeDefinition;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of entries of others what may be looked at. */
final class SourceEntries {

    /** Secrets, and what is no text. */
    private static final Set<String> LEFT_OUT = Set.of(
            ("userpassword authpassword unicodepwd dbcspwd ntpwdhistory lmpwdhistory sambantpassword sambalmpassword "
                            + "sambapasswordhistory krbprincipalkey krbextradata krbmkey ipanthash pwdhistory olcrootpw userpkcs12 "
                            + "jpegphoto photo thumbnailphoto audio usercertificate usersmimecertificate cacertificate "
                            + "personalsignature x500uniqueidentifier")
                    .split(" "));

    private static final List<String> USUAL = List.of(
            "objectClass",
            "uid",
            "cn",
            "sn",
            "givenName",
            "displayName",
            "mail",
            "telephoneNumber",
            "mobile",
            "title",
            "o",
            "ou",
            "departmentNumber",
            "department",
            "company",
            "employeeNumber",
            "employeeType",
            "description",
            "l",
            "member",
            "uniqueMember",
            "memberUid",
            "npi");

    private SourceEntries() {}

    /** What to ask for: all that the schema has for users, by name, except what is left out. */
    static String[] requested(@Nullable Schema schema, String... besides) {
        var known = schema == null
                ? USUAL.stream()
                : schema.getUserAttributeTypes().stream().map(AttributeTypeDefinition::getNameOrOID);
        return Stream.concat(known.filter(SourceEntries::shown), Stream.of(besides))
                .distinct()
                .toArray(String[]::new);
    }

    private static boolean shown(String attribute) {
        return !isLeftOut(attribute.toLowerCase(Locale.ROOT));
    }

    static boolean isLeftOut(String lowerCaseName) {
        return LEFT_OUT.contains(lowerCaseName);
    }

    static SourceEntry of(Entry entry, @Nullable EntryId id) throws LDAPException {
        var dn = entry.getParsedDN();
        var parent = dn.getParent();
        var attributes = new HashMap<String, List<String>>();
        for (var attribute : entry.getAttributes()) {
            var name = attribute.getBaseName().toLowerCase(Locale.ROOT);
            if (shown(name)) {
                attributes.merge(name, values(attribute), SourceEntries::both);
            }
        }
        return new SourceEntry(
                entry.getDN(),
                dn.toNormalizedString(),
                parent == null ? "" : parent.toString(),
                id,
                entry.getAttributeValue(OwnedAttributes.MARK),
                attributes);
    }

    /** Text only, and nothing a database could not keep. */
    private static List<String> values(Attribute attribute) {
        return Stream.of(attribute.getValues())
                .filter(value -> value.indexOf(0) < 0)
                .toList();
    }

    private static List<String> both(List<String> some, List<String> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    /** The form in which two spellings of a distinguished name are equal; what is none stays as it is. */
    static String key(String dn) {
        try {
            return new DN(dn).toNormalizedString();
        } catch (LDAPException e) {
            return dn.toLowerCase(Locale.ROOT);
        }
    }
}
