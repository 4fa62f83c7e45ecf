package io.gatehouse.bench;

import static io.gatehouse.bench.Report.text;

import com.unboundid.ldap.sdk.CompareRequest;
import com.unboundid.ldap.sdk.LDAPException;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.Review;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.registration.ReviewOutcome;
import io.gatehouse.registration.ReviewService;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.Slapd;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One approval on an idle system: from the click until the directory has the entry with its last membership. */
final class ApprovalBench {

    private static final int WARMING_UP = 15;
    private static final int IDLE_MILLIS = 60;

    private final RawDirectory raw;
    private final Crowd crowd;
    private final ReviewFixture fixture;
    private final ReviewService reviews;
    private final OrganizationDetails organization;
    private final Actor staff;

    ApprovalBench(Servers servers, RawDirectory raw, Crowd crowd) {
        this.raw = raw;
        this.crowd = crowd;
        this.fixture = servers.bean(ReviewFixture.class);
        this.reviews = servers.bean(ReviewService.class);
        this.organization = servers.bean(AccountFixture.class).organization();
        this.staff = fixture.staff();
    }

    void run(int approvals, Report report) throws Exception {
        var groups = List.of("cn=raw-portal,ou=groups," + Slapd.BASE, "cn=raw-members,ou=groups," + Slapd.BASE);
        var ldap = new ArrayList<Double>();
        var clicks = new ArrayList<Double>();
        for (int i = 0; i < WARMING_UP + approvals; i++) {
            var click = approve();
            var person = crowd.entries(1);
            var began = System.nanoTime();
            raw.oneByOne(person, groups);
            if (i >= WARMING_UP) {
                ldap.add((System.nanoTime() - began) / 1e6);
                clicks.add(click);
            }
        }
        report(new Median(ldap), new Median(clicks), report);
    }

    private static void report(Median ldap, Median clicks, Report report) {
        report.figure("approvalMillis", clicks.rounds());
        report.figure("approvalLdapMillis", ldap.rounds());
        var beyond = clicks.value() - ldap.value();
        var beyondAtWorst = clicks.percentile(95) - ldap.percentile(95);
        report.row(
                "one approval on an idle system, click → entry and 2 memberships",
                text("%.0f ms, p95 %.0f", clicks.value(), clicks.percentile(95)),
                text("%.0f ms, p95 %.0f LDAP alone", ldap.value(), ldap.percentile(95)),
                text("+%.0f ms, p95 +%.0f", beyond, beyondAtWorst),
                "≤ 100 ms beyond LDAP, p95 ≤ 250");
    }

    private double approve() throws Exception {
        var registration = fixture.nurseAt(organization);
        var review = fixture.as(staff, () -> reviews.propose(registration, organization.id()));
        crowd.awaitAll();
        Thread.sleep(IDLE_MILLIS);
        var began = System.nanoTime();
        fixture.as(staff, () -> decide(registration, review));
        awaitMembership(review.decision().username());
        return (System.nanoTime() - began) / 1e6;
    }

    private ReviewOutcome.Decided decide(RegistrationDetails registration, Review review) {
        var plan = Objects.requireNonNull(review.plan());
        var outcome = reviews.approve(registration.id(), registration.version(), review.decision(), plan.fingerprint());
        if (outcome instanceof ReviewOutcome.Decided decided) {
            return decided;
        }
        throw new IllegalStateException(outcome.toString());
    }

    private void awaitMembership(String username) throws LDAPException, InterruptedException {
        var group = "cn=provider-portal,ou=services,ou=groups," + Slapd.BASE;
        while (!raw.one()
                .compare(new CompareRequest(group, "member", RawDirectory.person(username)))
                .compareMatched()) {
            Thread.sleep(1);
        }
    }
}
