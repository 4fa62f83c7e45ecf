package io.gatehouse.bench;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPRequest;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyDNRequest;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.controls.PermissiveModifyRequestControl;
import io.gatehouse.bench.HospitalNetwork.Members;
import io.gatehouse.testing.Slapd;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The least that has to be said to the server to take the same tree over: it is paged through, everybody is moved and marked,
 * and each group is modified once for 500 of its members. Who is who is known beforehand and nothing is remembered.
 */
record RawAdoption(RawDirectory raw, HospitalNetwork network) {

    private static final int BATCH = 500;

    void makeGroups() throws LDAPException {
        raw.makeGroup(own("portal"));
        for (var campus : HospitalNetwork.campuses()) {
            raw.makeGroup(own(campus));
        }
    }

    private static String own(String name) {
        return "cn=raw " + name + ",ou=groups," + Slapd.BASE;
    }

    long read() throws LDAPException {
        return raw.read(network.base(), "*", "entryUUID", "pwdAccountLockedTime");
    }

    void takeOver() throws Exception {
        var people = IntStream.range(0, network.people())
                .filter(network::clear)
                .boxed()
                .toList();
        for (int from = 0; from < people.size(); from += BATCH) {
            var some = people.subList(from, Math.min(from + BATCH, people.size()));
            raw.pipelined(some.stream().map(this::move).toList());
            raw.pipelined(some.stream().map(this::mark).toList());
        }
        var requests = new ArrayList<LDAPRequest>();
        network.groups().forEach((group, members) -> requests.addAll(follow(group, members)));
        memberships().forEach((group, members) -> requests.addAll(join(group, members)));
        raw.pipelined(requests);
    }

    private ModifyDNRequest move(int i) {
        return new ModifyDNRequest(network.dn(i), "uid=" + network.username(i), true, "ou=people," + Slapd.BASE);
    }

    private ModifyRequest mark(int i) {
        var request = new ModifyRequest(
                place(i),
                new Modification(ModificationType.ADD, "objectClass", "gatehouseAccount"),
                new Modification(
                        ModificationType.ADD,
                        "gatehouseAccountId",
                        UUID.randomUUID().toString()),
                new Modification(
                        ModificationType.REPLACE, "displayName", network.firstName(i) + " " + network.lastName(i)),
                new Modification(ModificationType.REPLACE, "telephoneNumber", Report.text("+131555501%02d", i % 100)),
                new Modification(ModificationType.REPLACE, "gatehouseStatus", "active"));
        request.addControl(new PermissiveModifyRequestControl(false));
        return request;
    }

    private String place(int i) {
        return RawDirectory.person(network.username(i));
    }

    private List<ModifyRequest> follow(String group, Members members) {
        return batches(members.people().stream().filter(network::clear).toList()).stream()
                .map(some -> new ModifyRequest(
                        group,
                        new Modification(
                                ModificationType.DELETE,
                                members.attribute(),
                                some.stream().map(network::dn).toArray(String[]::new)),
                        new Modification(
                                ModificationType.ADD,
                                members.attribute(),
                                some.stream().map(this::place).toArray(String[]::new))))
                .toList();
    }

    /** What the product makes of it: the portal for the users of the health record, and membership in the organization. */
    private Map<String, List<Integer>> memberships() {
        var able = IntStream.range(0, network.people())
                .filter(i -> network.clear(i) && !network.disabled(i))
                .boxed()
                .toList();
        var all = new LinkedHashMap<String, List<Integer>>();
        all.put(own("portal"), able.stream().filter(i -> i % 10 < 3).toList());
        for (var campus : HospitalNetwork.campuses()) {
            all.put(
                    own(campus),
                    able.stream()
                            .filter(i -> HospitalNetwork.organization(network.campus(i))
                                    .equals(campus))
                            .toList());
        }
        return all;
    }

    private List<ModifyRequest> join(String group, List<Integer> members) {
        return batches(members).stream()
                .map(some ->
                        RawDirectory.join(group, some.stream().map(this::place).toArray(String[]::new)))
                .toList();
    }

    private static List<List<Integer>> batches(List<Integer> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + BATCH)
                .mapToObj(from -> all.subList(from, Math.min(from + BATCH, all.size())))
                .toList();
    }
}
