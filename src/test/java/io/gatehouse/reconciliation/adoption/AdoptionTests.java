package io.gatehouse.reconciliation.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.reconciliation.ReconciliationFixture;
import io.gatehouse.testing.Eventually;
import io.gatehouse.testing.Slapd;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hospital's directory is taken over on a real server, and its people notice nothing. */
@OnHospital
class AdoptionTests {

    @Autowired
    private AdoptionFixture adoption;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AccountService service;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private ReconciliationFixture reconciliation;

    @Test
    void takesAHospitalOverAndLeavesNothingToRepair() throws LDAPException {
        var hospital = new Hospital("Ridge", "Tamarack Ridge Hosp", 120);
        adoption.organization("Tamarack Ridge Hospital");
        AdoptionFixture.build(hospital);
        var run = adoption.reviewed(hospital.base());
        adoption.means(run, hospital.everybody(), "PROVIDER_PORTAL");
        foundAsTheyAre(hospital, run);
        movedByACrashBetween(hospital, 0);

        adoption.takenOver(run);
        awaitInStep(run, hospital.clear());

        try (var connection = AdoptionFixture.connection()) {
            clear(hospital).forEach(i -> keptWhatItWas(connection, hospital, i));
            refersToTheNewPlaces(connection, hospital);
        }
        assertThat(reconciliation.run().figures()).isEmpty();
        var again = adoption.reviewed("ou=people," + Slapd.BASE);
        assertThat(adoption.candidates(again))
                .filteredOn(one -> one.dn().contains("=ridge"))
                .hasSize((int) hospital.clear())
                .allSatisfy(one -> {
                    assertThat(one.outcome()).isEqualTo(Outcome.MATCHED);
                    assertThat(one.reasons()).contains("MARK");
                });
        adoption.discard(again);
    }

    private static IntStream clear(Hospital hospital) {
        return IntStream.range(0, hospital.people()).filter(hospital::clear);
    }

    private void foundAsTheyAre(Hospital hospital, AdoptionRun run) {
        var all = adoption.candidates(run);
        assertThat(all).hasSize(hospital.people());
        IntStream.range(0, hospital.people()).forEach(i -> {
            var one = adoption.candidate(run, hospital.dn(i));
            if (hospital.program(i)) {
                assertThat(one.outcome()).as(one.dn()).isEqualTo(Outcome.NOT_A_PERSON);
            } else if (hospital.withoutMail(i)) {
                assertThat(one.doubts()).as(one.dn()).containsExactly(Doubt.MAIL_MISSING);
            } else if (hospital.sharing(i)) {
                assertThat(one.doubts()).as(one.dn()).containsExactly(Doubt.MAIL_SHARED);
            } else {
                assertThat(one.doubts()).as(one.dn()).isEmpty();
                assertThat(one.outcome()).isEqualTo(Outcome.CLEAR);
            }
        });
        var shown = adoption.candidate(run, hospital.dn(1));
        var plan =
                accounts.asSystem(() -> candidates.plan(run.id(), shown.id())).orElseThrow();
        assertThat(plan.sentences().getFirst()).contains("Take over the entry " + hospital.dn(1));
        assertThat(plan.ldif()).contains("newsuperior: ou=people").contains("epic-users");
    }

    /** As if the worker had been killed after moving the entry and before marking it. */
    private static void movedByACrashBetween(Hospital hospital, int i) throws LDAPException {
        try (var connection = AdoptionFixture.connection()) {
            var name = "uid=" + hospital.username(i).toLowerCase(Locale.ROOT);
            connection.modifyDN(hospital.dn(i), name, true, "ou=people," + Slapd.BASE);
        }
    }

    private void awaitInStep(AdoptionRun run, long people) {
        Eventually.assertWithin(
                AdoptionFixture.PATIENCE, () -> adoption.figures(run).inStep() == people);
    }

    private void keptWhatItWas(LDAPConnection connection, Hospital hospital, int i) {
        var username = hospital.username(i).toLowerCase(Locale.ROOT);
        var account = account(username);
        try {
            var dn = "uid=" + username + ",ou=people," + Slapd.BASE;
            var entry = connection.getEntry(dn);
            assertThat(entry).as(dn).isNotNull();
            assertThat(entry.getAttributeValue("gatehouseAccountId"))
                    .isEqualTo(account.id().toString());
            assertThat(entry.getAttributeValue("employeeNumber")).isEqualTo("E" + i);
            assertThat(entry.getAttributeValue("roomNumber")).isEqualTo("R" + i);
            assertThat(entry.getAttributeValues("o")).containsExactly("Tamarack Ridge Hospital");
            assertThat(account.activated()).isTrue();
            bind(dn);
        } catch (LDAPException e) {
            throw new AssertionError(username, e);
        }
    }

    private AccountSnapshot account(String username) {
        return accounts.asSystem(() -> service.findByUsername(username))
                .orElseThrow(() -> new AssertionError(username));
    }

    private static void bind(String dn) throws LDAPException {
        try (var connection = new LDAPConnection("127.0.0.1", OnHospital.Server.SLAPD.port())) {
            connection.bind(dn, Hospital.PASSWORD);
        }
    }

    /** Those taken over by their new names, everybody else as before, and nobody twice. */
    private static void refersToTheNewPlaces(LDAPConnection connection, Hospital hospital) throws LDAPException {
        var listed = List.of(connection.getEntry(hospital.everybody()).getAttributeValues("member"));
        assertThat(listed).hasSize(hospital.people());
        var imaging = List.of(connection.getEntry(hospital.imaging()).getAttributeValues("uniqueMember"));
        for (int i = 0; i < hospital.people(); i++) {
            var now = hospital.clear(i)
                    ? "uid=" + hospital.username(i).toLowerCase(Locale.ROOT) + ",ou=people," + Slapd.BASE
                    : hospital.dn(i);
            assertThat(listed).anyMatch(now::equalsIgnoreCase);
            assertThat(imaging.stream().anyMatch(now::equalsIgnoreCase)).isEqualTo(i % 3 == 0);
        }
    }
}
