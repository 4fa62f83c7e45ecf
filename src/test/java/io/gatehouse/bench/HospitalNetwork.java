package io.gatehouse.bench;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import io.gatehouse.testing.Slapd;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The directory of a hospital network as it grew without us: people in departments in no particular order, programs among
 * them, some without an address, some disabled, and groups of its own naming in which everybody is in two at least.
 *
 * @param name of its branch, and what its usernames begin with
 * @param people how many entries look like people, programs included
 */
record HospitalNetwork(String name, int people) {

    private static final int PER_WARD = 200;
    private static final List<String> CAMPUSES = List.of("North", "East", "South", "West");
    private static final List<String> DEPARTMENTS =
            List.of("Cardiology", "Radiology", "Emergency", "Surgery", "Laboratory", "Administration");
    private static final String[] FIRST =
            "Ada Bela Cora Dario Edith Farid Greta Hugo Ines Jonas Kira Liam Mina Noah Olga Pavel Quinn Rosa Sven Tara"
                    .split(" ");
    private static final String[] SYLLABLES =
            "ba co da el fi go ha in jo ka lu mo na or pe ri sa to ul va wi ze bra chi dro fen gal hol kin mar"
                    .split(" ");

    String base() {
        return "ou=" + name + "," + Slapd.BASE;
    }

    private String groupsBase() {
        return "ou=groups," + base();
    }

    String everybody() {
        return "cn=all-staff," + groupsBase();
    }

    String portal() {
        return "cn=ehr-users," + groupsBase();
    }

    String campus(int i) {
        return CAMPUSES.get(i % CAMPUSES.size());
    }

    /** What its people have in {@code o}. */
    static List<String> campuses() {
        return CAMPUSES.stream().map(HospitalNetwork::organization).toList();
    }

    static String organization(String campus) {
        return "Larch Valley " + campus + " Hospital";
    }

    private int ward(int i) {
        return (int) (i * 7919L % wards());
    }

    int wards() {
        return Math.max(1, people / PER_WARD);
    }

    boolean program(int i) {
        return i % 50 == 7;
    }

    boolean withoutMail(int i) {
        return !program(i) && i % 33 == 3;
    }

    boolean disabled(int i) {
        return i % 25 == 11;
    }

    /** Whether it can be taken over without anybody's answer. */
    boolean clear(int i) {
        return !program(i) && !withoutMail(i);
    }

    String username(int i) {
        return (program(i) ? "svc-" : "") + name.charAt(0) + Report.text("%07d", i);
    }

    String firstName(int i) {
        return FIRST[i % FIRST.length];
    }

    String lastName(int i) {
        var rest = i / FIRST.length;
        var size = SYLLABLES.length;
        var last = SYLLABLES[rest % size] + SYLLABLES[rest / size % size] + SYLLABLES[rest / size / size % size];
        return Character.toUpperCase(last.charAt(0)) + last.substring(1);
    }

    String mail(int i) {
        return username(i) + "@larch.example";
    }

    String dn(int i) {
        var department = DEPARTMENTS.get(ward(i) % DEPARTMENTS.size());
        return "uid=" + username(i) + ",ou=" + department + ",ou=staff," + base();
    }

    /** The groups of the hospital with whom each of them lists, by the attribute it does so. */
    Map<String, Members> groups() {
        var groups = new LinkedHashMap<String, Members>();
        groups.put(everybody(), members("member", i -> true));
        groups.put(portal(), members("member", i -> i % 10 < 3));
        groups.put("cn=Imaging Viewers," + groupsBase(), members("uniqueMember", i -> i % 10 == 4));
        for (int ward = 0; ward < wards(); ward++) {
            var number = ward;
            groups.put("cn=ward-" + ward + "," + groupsBase(), members("member", i -> ward(i) == number));
        }
        return groups;
    }

    record Members(String attribute, List<Integer> people) {}

    private Members members(String attribute, IntPredicate which) {
        return new Members(
                attribute, IntStream.range(0, people).filter(which).boxed().toList());
    }

    /** Everything as LDIF. */
    void write(Path file) throws IOException {
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            units().forEach(entry -> out.println(entry.toLDIFString()));
            IntStream.range(0, people).mapToObj(this::person).forEach(entry -> out.println(entry.toLDIFString()));
            groups().forEach((dn, members) -> out.println(group(dn, members).toLDIFString()));
        }
    }

    private List<Entry> units() {
        var units = new ArrayList<Entry>();
        units.add(unit(base()));
        units.add(unit(groupsBase()));
        units.add(unit("ou=staff," + base()));
        DEPARTMENTS.forEach(department -> units.add(unit("ou=" + department + ",ou=staff," + base())));
        return units;
    }

    private static Entry unit(String dn) {
        var name = dn.substring(3, dn.indexOf(','));
        return new Entry(dn, new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", name));
    }

    private Entry group(String dn, Members members) {
        return new Entry(
                dn,
                new Attribute(
                        "objectClass", members.attribute().equals("member") ? "groupOfNames" : "groupOfUniqueNames"),
                new Attribute("cn", dn.substring(3, dn.indexOf(','))),
                new Attribute(
                        members.attribute(),
                        members.people().stream().map(this::dn).toList()));
    }

    private Entry person(int i) {
        var entry = new Entry(
                dn(i),
                new Attribute("objectClass", "top", "person", "organizationalPerson", "inetOrgPerson"),
                new Attribute("uid", username(i)),
                new Attribute("cn", firstName(i) + " " + lastName(i)),
                new Attribute("sn", lastName(i)),
                new Attribute("givenName", firstName(i)),
                new Attribute("displayName", lastName(i) + ", " + firstName(i)),
                new Attribute("o", organization(campus(i))),
                new Attribute("title", "Registered nurse"),
                new Attribute("telephoneNumber", Report.text("(315) 555-01%02d", i % 100)),
                new Attribute("departmentNumber", "D" + ward(i)),
                new Attribute("userPassword", "{SSHA}c29tZXRoaW5nIG5vYm9keSBrbm93cw=="));
        if (!withoutMail(i)) {
            entry.addAttribute("mail", mail(i));
        }
        if (i % 5 == 0) {
            entry.addAttribute("employeeNumber", npi(i));
        }
        if (disabled(i)) {
            entry.addAttribute("pwdAccountLockedTime", "000001010000Z");
        }
        return entry;
    }

    /** A number of the form that providers have, from the range that is not given to anybody (ISO 7812 check digit). */
    private static String npi(int i) {
        var digits = Report.text("2%08d", i);
        int sum = 24;
        for (int at = 0; at < digits.length(); at++) {
            var digit = digits.charAt(at) - '0';
            var doubled = at % 2 == 0 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
