package io.gatehouse.reconciliation.adoption;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import io.gatehouse.testing.Slapd;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small branch of the directory with a few people, whose entries a test looks at one by one. */
record Ward(String name, String organization) {

    static final String PASSWORD = "ward-password-kept-1";

    String base() {
        return "ou=" + name + "," + Slapd.BASE;
    }

    String dn(String uid) {
        return "uid=" + uid + "," + base();
    }

    static String place(String uid) {
        return "uid=" + uid + ",ou=people," + Slapd.BASE;
    }

    String group(String cn) {
        return "cn=" + cn + "," + base();
    }

    Ward made() {
        add(new Entry(base(), new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", name)));
        return this;
    }

    void person(String uid, String first, String last) {
        person(dn(uid), uid, first, last);
    }

    void person(String dn, String uid, String first, String last) {
        add(new Entry(
                dn,
                new Attribute("objectClass", "inetOrgPerson"),
                new Attribute("uid", uid),
                new Attribute("cn", first + " " + last),
                new Attribute("givenName", first),
                new Attribute("sn", last),
                new Attribute("mail", uid + "@ward.example"),
                new Attribute("o", organization),
                new Attribute("userPassword", PASSWORD)));
    }

    void group(String cn, String... members) {
        add(new Entry(
                group(cn),
                new Attribute("objectClass", "groupOfNames"),
                new Attribute("cn", cn),
                new Attribute("member", Stream.of(members).map(this::dn).toArray(String[]::new))));
    }

    /** As an administrator does who lets somebody in no longer. */
    void disable(String uid) {
        var locked = new Modification(ModificationType.REPLACE, "pwdAccountLockedTime", "000001010000Z");
        with(connection -> connection.modify(dn(uid), locked));
    }

    static List<String> values(String dn, String attribute) {
        return with(connection -> {
            var entry = connection.getEntry(dn, attribute);
            var values = entry == null ? null : entry.getAttributeValues(attribute);
            return values == null ? List.<String>of() : List.of(values);
        });
    }

    static @Nullable Entry entry(String dn) {
        return withNullable(connection -> connection.getEntry(dn, "*", "+"));
    }

    /** Whether somebody can sign in there with the password from before. */
    static boolean binds(String dn) {
        try (var connection = new LDAPConnection("127.0.0.1", OnHospital.Server.SLAPD.port())) {
            connection.bind(dn, PASSWORD);
            return true;
        } catch (LDAPException e) {
            return false;
        }
    }

    private static void add(Entry entry) {
        with(connection -> connection.add(entry));
    }

    private interface Work<T extends @Nullable Object> {
        T on(LDAPConnection connection) throws LDAPException;
    }

    private static <T> T with(Work<T> work) {
        try (var connection = AdoptionFixture.connection()) {
            return work.on(connection);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Entry withNullable(Work<@Nullable Entry> work) {
        try (var connection = AdoptionFixture.connection()) {
            return work.on(connection);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }
}
