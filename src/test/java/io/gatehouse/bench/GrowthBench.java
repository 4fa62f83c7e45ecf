package io.gatehouse.bench;

import static io.gatehouse.bench.Report.text;

import com.unboundid.ldap.sdk.LDAPException;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.testing.Slapd;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a person costs while the groups grow. */
final class GrowthBench {

    private static final int PEOPLE = 1000;
    private static final int ROUNDS = 3;
    private static final int AT_ONCE = 2500;
    private static final int RAW_BATCH = 500;

    private final Servers servers;
    private final RawDirectory raw;
    private final Crowd crowd;
    private final OrganizationDetails organization;
    private int strangers;
    private double smallest = Double.NaN;

    GrowthBench(Servers servers, RawDirectory raw, Crowd crowd) {
        this.servers = servers;
        this.raw = raw;
        this.crowd = crowd;
        this.organization = servers.bean(AccountFixture.class).organization();
    }

    void run(int most, Report report) throws Exception {
        for (int size = 1000; size <= most; size *= 10) {
            grow(size);
            var alone = new ArrayList<Sample>();
            var rounds = new ArrayList<Sample>();
            for (int round = 0; round < ROUNDS; round++) {
                var entries = crowd.entries(PEOPLE);
                alone.add(Sample.of(PEOPLE, servers.processes(), () -> raw.grouped(entries, groups(), RAW_BATCH)));
                rounds.add(product());
            }
            report.rounds("groupsOf" + size, rounds);
            report.rounds("rawGroupsOf" + size, alone);
            row(size, each(rounds), each(alone), report);
        }
    }

    private Sample product() throws Exception {
        servers.stopWorker();
        crowd.open(PEOPLE, organization.id());
        return Sample.of(PEOPLE, servers.processes(), () -> {
            servers.startWorker();
            crowd.awaitAll();
        });
    }

    private static Median each(List<Sample> rounds) {
        return new Median(rounds.stream().map(one -> 1000 / one.perSecond()).toList());
    }

    private void row(int size, Median product, Median alone, Report report) {
        smallest = Double.isNaN(smallest) ? product.value() : smallest;
        report.row(
                text("%,d people into three groups of %,d members", PEOPLE, size),
                text("%.2f ms a person ±%.0f %%", product.value(), product.spread()),
                text("%.2f ms ±%.0f %% grouped", alone.value(), alone.spread()),
                text("%.2f × that at 1,000", product.value() / smallest),
                "flat");
    }

    /** Members who are nobody's account: the product leaves the group's other members alone and never reads them. */
    private void grow(int size) throws LDAPException {
        var missing = size - strangers;
        for (int from = 0; from < missing; from += AT_ONCE) {
            var names = IntStream.range(from, Math.min(missing, from + AT_ONCE))
                    .mapToObj(i -> RawDirectory.person("stranger" + (strangers + i)))
                    .toArray(String[]::new);
            for (var group : groups()) {
                raw.one().modify(RawDirectory.join(group, names));
            }
        }
        strangers = size;
    }

    private List<String> groups() {
        var below = ",ou=groups," + Slapd.BASE;
        return List.of(
                "cn=provider-portal,ou=services" + below,
                "cn=direct-mail,ou=services" + below,
                "cn=members,ou=" + organization.shortName() + ",ou=members" + below);
    }
}
