package io.gatehouse.reconciliation.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.account.AccountAccess;
import io.gatehouse.account.AccountClosing;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.account.ClosingReason;
import io.gatehouse.account.GrantSnapshot;
import io.gatehouse.account.OpenAccount;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.Username;
import io.gatehouse.provisioning.ProvisioningFixture;
import io.gatehouse.provisioning.ProvisioningState;
import io.gatehouse.security.SignInAccounts;
import io.gatehouse.testing.Eventually;
import io.gatehouse.testing.Slapd;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of people who are not like the others: disabled, known already, gone, or in a group that means something. */
@OnHospital
class AdoptedPeopleTests {

    @Autowired
    private AdoptionFixture adoption;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private ProvisioningFixture provisioning;

    @Autowired
    private AccountService service;

    @Autowired
    private AccountAccess access;

    @Autowired
    private AccountClosing closing;

    @Autowired
    private AdoptionSourceService source;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private SignInAccounts signIns;

    @Autowired
    private JdbcClient database;

    private static int made;

    private final String mark = "w" + ++made;
    private final Ward ward = new Ward("Ward " + (char) ('A' + made), "Alder Gap Clinic " + (char) ('A' + made));
    private OrganizationId organization;

    @BeforeEach
    void ward() {
        organization = adoption.organization(ward.organization());
        ward.made();
    }

    @AfterEach
    void end() {
        adoption.discardOpen();
    }

    private String uid(String name) {
        return mark + name;
    }

    @Test
    void whoeverMayNotSignInBeginsSuspendedAndStaysOut() {
        ward.person(uid("gone"), "Gil", "Gone");
        ward.person(uid("here"), "Hal", "Here");
        ward.disable(uid("gone"));
        ward.group("readers", uid("gone"), uid("here"));
        var run = adoption.reviewed(ward.base());
        adoption.means(run, ward.group("readers"), "PROVIDER_PORTAL");
        adoption.takenOver(run);
        Eventually.assertWithin(
                AdoptionFixture.PATIENCE, () -> adoption.figures(run).inStep() == 2);

        var gone = account(uid("gone"));
        assertThat(gone.state()).isEqualTo(AccountState.SUSPENDED);
        assertThat(services(gone)).containsExactly("PROVIDER_PORTAL");
        assertThat(signIns.findByUsername(uid("gone")).orElseThrow().active()).isFalse();
        assertThat(Ward.values(Ward.place(uid("gone")), "gatehouseStatus")).containsExactly("suspended");
        assertThat(Ward.binds(Ward.place(uid("gone")))).isFalse();
        assertThat(Ward.binds(Ward.place(uid("here")))).isTrue();
        assertThat(portal()).contains(Ward.place(uid("here"))).doesNotContain(Ward.place(uid("gone")));

        accounts.runAs(accounts.lead(), () -> access.reinstate(gone.id(), "back again"));
        Eventually.assertWithin(AdoptionFixture.PATIENCE, () -> portal().contains(Ward.place(uid("gone"))));
        assertThat(Ward.binds(Ward.place(uid("gone")))).isTrue();
    }

    @Test
    void whoeverIsSaidToBeSomebodyGetsNoSecondAccount() {
        var known = open(uid("known"), "Kay", "Known", uid("other") + "@ward.example");
        provisioning.await(known.id(), ProvisioningState.IN_STEP);
        ward.person(uid("kay"), "Katherine", "Knowles");
        ward.group("readers", uid("kay"));
        var run = adoption.reviewed(ward.base());
        adoption.means(run, ward.group("readers"), "PROVIDER_PORTAL");
        link(run, uid("kay"), known.id());
        adoption.takenOver(run);

        assertThat(accounts.asSystem(() -> service.findByUsername(uid("kay")))).isEmpty();
        assertThat(accountsAt()).isEqualTo(1);
        assertThat(services(account(uid("known")))).containsExactly("PROVIDER_PORTAL");
        Eventually.assertWithin(AdoptionFixture.PATIENCE, () -> portal().contains(Ward.place(uid("known"))));
        assertThat(Ward.values(ward.dn(uid("kay")), "gatehouseAccountId")).isEmpty();
        assertThat(Ward.values(ward.group("readers"), "member")).containsExactly(ward.dn(uid("kay")));
    }

    @Test
    void anAccountThatWaitsForItsNameGetsTheEntryThatHasIt() {
        ward.person(Ward.place(uid("squat")), uid("squat"), "Sue", "Squat");
        var waiting = open(uid("squat"), "Sue", "Squat", uid("mail") + "@ward.example");
        provisioning.await(waiting.id(), ProvisioningState.PARKED);
        var run = adoption.reviewed(Ward.place(uid("squat")));
        assertThat(adoption.candidates(run))
                .singleElement()
                .satisfies(one -> assertThat(one.account()).isEqualTo(waiting.id()));
        adoption.takenOver(run);

        provisioning.await(waiting.id(), ProvisioningState.IN_STEP);
        assertThat(accountsAt()).isEqualTo(1);
        assertThat(Ward.values(Ward.place(uid("squat")), "gatehouseAccountId"))
                .containsExactly(waiting.id().toString());
        assertThat(Ward.binds(Ward.place(uid("squat")))).isTrue();
    }

    @Test
    void nothingPrivilegedIsGivenByAGroup() {
        var known = open(uid("known"), "Kay", "Known", uid("kay") + "@ward.example");
        ward.person(uid("new"), "Ned", "New");
        ward.person(uid("kay"), "Kay", "Known");
        ward.group("bosses", uid("new"), uid("kay"));
        var run = adoption.reviewed(ward.base());
        assertThatThrownBy(() -> adoption.means(run, ward.group("bosses"), "RHIO_ADMINISTRATOR"))
                .hasMessage("privileged");

        hasBecomePrivileged(run);
        adoption.takenOver(run);

        assertThat(adoption.figures(run).failed()).isEqualTo(2);
        assertThat(adoption.candidate(run, ward.dn(uid("new"))).failure()).isEqualTo("adoption.failure.secondPerson");
        assertThat(accounts.asSystem(() -> service.findByUsername(uid("new")))).isEmpty();
        assertThat(services(accounts.asSystem(() -> service.snapshots(List.of(known.id())))
                        .getFirst()))
                .isEmpty();
    }

    /** What a group stands for was privileged by nobody's measure when somebody said so, and is now. */
    private void hasBecomePrivileged(AdoptionRun run) {
        database.sql("UPDATE adoption_group SET entitlement = 'RHIO_ADMINISTRATOR' WHERE run_id = ?")
                .param(run.id())
                .update();
    }

    @Test
    void anAccountThatWasClosedMeanwhileGetsNothing() {
        var leaving = open(uid("leaving"), "Lea", "Leaving", uid("lea") + "@ward.example");
        provisioning.await(leaving.id(), ProvisioningState.IN_STEP);
        ward.person(uid("lea"), "Lea", "Leaving");
        ward.group("readers", uid("lea"));
        var run = adoption.reviewed(ward.base());
        adoption.means(run, ward.group("readers"), "PROVIDER_PORTAL");
        assertThat(adoption.candidate(run, ward.dn(uid("lea"))).outcome()).isEqualTo(Outcome.MATCHED);
        accounts.runAs(
                accounts.lead(),
                () -> closing.close(leaving.id(), leaving.revision(), ClosingReason.REQUESTED, "has left"));
        adoption.takenOver(run);

        assertThat(adoption.figures(run).taken()).isZero();
        assertThat(adoption.candidate(run, ward.dn(uid("lea"))).failure()).isEqualTo("account.refused.ended");
        assertThat(account(uid("leaving")).state()).isEqualTo(AccountState.CLOSED);
        assertThat(services(account(uid("leaving")))).isEmpty();
        assertThat(Ward.values(ward.dn(uid("lea")), "gatehouseAccountId")).isEmpty();
        provisioning.await(leaving.id(), ProvisioningState.IN_STEP);
    }

    private AccountSnapshot open(String username, String first, String last, String mail) {
        return accounts.asSystem(() -> service.open(new OpenAccount(
                AccountId.newId(),
                Username.of(username),
                PersonName.of(first, last),
                EmailAddress.of(mail),
                null,
                null,
                "Nurse",
                null,
                null,
                organization,
                Set.of(),
                null)));
    }

    private void link(AdoptionRun run, String uid, AccountId account) {
        var candidate = adoption.candidate(run, ward.dn(uid));
        accounts.asSystem(() -> {
            candidates.link(run.id(), candidate.id(), account);
            return candidate;
        });
    }

    private AccountSnapshot account(String username) {
        return accounts.asSystem(() -> service.findByUsername(username)).orElseThrow();
    }

    private long accountsAt() {
        return database.sql("SELECT count(*) FROM affiliation WHERE organization_id = ?")
                .param(organization.value())
                .query(Long.class)
                .single();
    }

    private static List<String> services(AccountSnapshot account) {
        return account.affiliations().stream()
                .flatMap(affiliation -> affiliation.grants().stream())
                .map(GrantSnapshot::entitlement)
                .toList();
    }

    private static List<String> portal() {
        return Ward.values("cn=provider-portal,ou=services,ou=groups," + Slapd.BASE, "member");
    }
}
