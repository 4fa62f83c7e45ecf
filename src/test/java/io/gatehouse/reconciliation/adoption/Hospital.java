package io.gatehouse.reconciliation.adoption;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import io.gatehouse.testing.Slapd;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A hospital's tree as one grows over the years, the same for the same numbers: departments, usernames in mixed case, missing
 * and shared addresses, people entered twice, accounts of programs, and groups of its own naming.
 *
 * @param name of its branch; different ones share nobody
 * @param organization what its people have in {@code o}
 */
record Hospital(String name, String organization, int people) {

    static final String PASSWORD = "kept-from-before-1";

    private static final List<String> FIRST = List.of(
            "Ada", "Bela", "Cora", "Dario", "Edith", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Liam", "Mina",
            "Noah", "Olga", "Pavel", "Quinn", "Rosa", "Sven", "Tara", "Ugo", "Vera", "Wim", "Xenia", "Yuri", "Zoe");
    private static final List<String> LAST = List.of(
            "Abbot", "Berger", "Castro", "Dunn", "Eklund", "Fischer", "Gomez", "Haas", "Ito", "Jensen", "Kowal", "Lind",
            "Moreau", "Novak", "Okafor", "Petrov", "Quist", "Rossi", "Santos", "Tanaka", "Ueda", "Varga", "Weiss");
    private static final List<String> DEPARTMENTS = List.of("Cardiology", "Radiology", "Emergency", "Surgery");

    /** What one in so many is like. */
    private static final int WITHOUT_MAIL = 20;

    private static final int MAIL_SHARED = 24;
    private static final int PROGRAM = 30;

    String base() {
        return "ou=" + name + "," + Slapd.BASE;
    }

    String groups() {
        return "ou=Groups," + base();
    }

    String everybody() {
        return "cn=epic-users," + groups();
    }

    String imaging() {
        return "cn=Imaging Viewers," + groups();
    }

    String username(int i) {
        var name = name() + first(i).charAt(0) + last(i) + i;
        return i % 2 == 0 ? name : name.toLowerCase(Locale.ROOT);
    }

    private static String first(int i) {
        return FIRST.get(i % FIRST.size());
    }

    private static String last(int i) {
        return LAST.get(i / FIRST.size() % LAST.size()) + suffix(i / FIRST.size() / LAST.size());
    }

    /** Names are people's own: no two have the same. */
    private static String suffix(int round) {
        return round == 0
                ? ""
                : IntStream.iterate(round, n -> n > 0, n -> n / 26)
                        .mapToObj(n -> String.valueOf((char) ('a' + n % 26)))
                        .collect(Collectors.joining());
    }

    boolean program(int i) {
        return i % PROGRAM == 7;
    }

    boolean withoutMail(int i) {
        return !program(i) && i % WITHOUT_MAIL == 3;
    }

    /** Shares its address with the one beside it. */
    boolean sharing(int i) {
        var first = i % MAIL_SHARED == MAIL_SHARED - 1 ? i - 1 : i;
        return first % MAIL_SHARED == MAIL_SHARED - 2 && first + 1 < people && hasMail(first) && hasMail(first + 1);
    }

    private boolean hasMail(int i) {
        return !program(i) && !withoutMail(i);
    }

    boolean clear(int i) {
        return !program(i) && !withoutMail(i) && !sharing(i);
    }

    long clear() {
        return IntStream.range(0, people).filter(this::clear).count();
    }

    String dn(int i) {
        return program(i)
                ? "uid=svc-" + name + i + ",ou=Programs," + base()
                : "uid=" + username(i) + ",ou=" + DEPARTMENTS.get(i % DEPARTMENTS.size()) + "," + base();
    }

    List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        entries.add(unit(base(), name));
        entries.add(unit(groups(), "Groups"));
        entries.add(unit("ou=Programs," + base(), "Programs"));
        DEPARTMENTS.forEach(department -> entries.add(unit("ou=" + department + "," + base(), department)));
        IntStream.range(0, people).mapToObj(this::person).forEach(entries::add);
        entries.add(new Entry(
                everybody(),
                new Attribute("objectClass", "groupOfNames"),
                new Attribute("cn", "epic-users"),
                new Attribute(
                        "member", IntStream.range(0, people).mapToObj(this::dn).toList())));
        entries.add(new Entry(
                imaging(),
                new Attribute("objectClass", "groupOfUniqueNames"),
                new Attribute("cn", "Imaging Viewers"),
                new Attribute(
                        "uniqueMember",
                        IntStream.range(0, people)
                                .filter(i -> i % 3 == 0)
                                .mapToObj(this::dn)
                                .toList())));
        return entries;
    }

    private Entry person(int i) {
        if (program(i)) {
            return new Entry(
                    dn(i),
                    new Attribute("objectClass", "account", "simpleSecurityObject"),
                    new Attribute("uid", "svc-" + name + i),
                    new Attribute("userPassword", PASSWORD));
        }
        var entry = new Entry(
                dn(i),
                new Attribute("objectClass", "inetOrgPerson"),
                new Attribute("uid", username(i)),
                new Attribute("cn", last(i) + ", " + first(i)),
                new Attribute("givenName", first(i)),
                new Attribute("sn", last(i)),
                new Attribute("o", organization),
                new Attribute("title", "Nurse"),
                new Attribute("telephoneNumber", "(315) 555-01%02d".formatted(i % 100)),
                new Attribute("employeeNumber", "E" + i),
                new Attribute("roomNumber", "R" + i),
                new Attribute("userPassword", PASSWORD));
        if (!withoutMail(i)) {
            entry.addAttribute("mail", mail(i));
        }
        return entry;
    }

    private String mail(int i) {
        var whose = sharing(i) ? i / MAIL_SHARED * MAIL_SHARED : i;
        return (sharing(i) ? "ward" : "p") + whose + "@" + name.toLowerCase(Locale.ROOT) + ".example";
    }

    private static Entry unit(String dn, String ou) {
        return new Entry(dn, new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", ou));
    }

    /** Writes everything into a directory, as an administrator of the hospital did long ago. */
    Hospital built(LDAPConnection connection) throws LDAPException {
        for (var entry : entries()) {
            connection.add(new AddRequest(entry));
        }
        return this;
    }

    String ldif() {
        return entries().stream().map(Entry::toLDIFString).collect(Collectors.joining("\n"));
    }
}
