package io.gatehouse.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Eventually;
import io.gatehouse.testing.RunningGatehouse;
import io.gatehouse.testing.Slapd;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** From the public form to a login in LDAP: the production jar, OpenLDAP, a mail server, Chromium, Apache httpd. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class FirstLightTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String PASSWORD = "a lantern over quiet water";
    private static final String LEAD = "rcalder";
    private static final String LEAD_PASSWORD = "seven geese above the harbor";

    private final Slapd slapd = Slapd.start();
    private final Mailbox mailbox = new Mailbox();
    private final RunningGatehouse gatehouse = RunningGatehouse.on(slapd, mailbox.port());
    private final Portal portal = new Portal(slapd);
    private final LdapTools ldap = new LdapTools(slapd.url());
    private final Browser browser = new Browser();
    private final Staff lead = new Staff(browser.visitor(), gatehouse);
    private final Applicant applicant = applicant("Amara", "Okonkwo-Reyes");

    @BeforeAll
    void start() {
        gatehouse.start();
    }

    @AfterEach
    void picture(TestInfo test) {
        browser.picture(test.getTestMethod().orElseThrow().getName());
    }

    @AfterAll
    void stop() {
        browser.close();
        portal.close();
        gatehouse.close();
        mailbox.close();
        slapd.close();
    }

    @Test
    @Order(1)
    void theFirstLeadComesFromTheCommandLine() {
        var printed = gatehouse.command(
                "create-lead", "--name", "Ruth Calder", "--email", "ruth.calder@exchange.example", "--username", LEAD);
        Eventually.assertWithin(PATIENCE, () -> ldap.search("(uid=rcalder)").contains("dn: "));

        var someone = applicant("Ruth", "Calder");
        someone.choosePassword(printed.lines().reduce("", (before, line) -> line), LEAD_PASSWORD);
        lead.signIn(LEAD, LEAD_PASSWORD);
        lead.enterOrganization();

        assertThat(ldap.whoAmI(LEAD, LEAD_PASSWORD)).contains(LdapTools.person(LEAD));
    }

    @Test
    @Order(2)
    void aRequestIsMadeAndItsAddressConfirmed() {
        applicant.register();
        assertThat(ldap.search("(mail=" + applicant.email() + ")")).doesNotContain("dn: ");

        applicant.confirm(mailbox);

        assertThat(applicant.page().context().cookies()).isEmpty();
        assertThat(mailbox.link(applicant.email(), "/status")).isNotEmpty();
    }

    @Test
    @Order(3)
    void approvalPutsTheAccountAndItsGroupsIntoTheDirectory() {
        lead.approve("Okonkwo-Reyes");

        awaitProvisioned(applicant);
        assertThat(ldap.search("(uid=" + applicant.username() + ")")).contains("mail: " + applicant.email());
    }

    @Test
    @Order(4)
    void theApplicantChoosesAPasswordAndIsLetIn() {
        applicant.choosePassword(mailbox.link(applicant.email(), "/activate"), PASSWORD);

        assertThat(ldap.whoAmI(applicant.username(), PASSWORD)).contains(LdapTools.person(applicant.username()));
        assertThat(ldap.whoAmI(applicant.username(), "a lantern over quiet wate"))
                .contains("Invalid credentials");
        assertThat(portal.status(applicant.username(), PASSWORD)).isEqualTo(200);
        assertThat(portal.status(LEAD, LEAD_PASSWORD)).isEqualTo(401);
    }

    @Test
    @Order(5)
    void theDoorClosesWhenTheServiceIsTakenAway() {
        lead.takeAwayPortal(applicant.username());

        Eventually.assertWithin(PATIENCE, () -> portal.status(applicant.username(), PASSWORD) == 401);
        assertThat(ldap.whoAmI(applicant.username(), PASSWORD)).contains(LdapTools.person(applicant.username()));
    }

    @Test
    @Order(6)
    void approvalsGoOnWhileTheDirectoryIsDown() {
        var later = applicant("Hollis", "Brightwater");
        later.register();
        later.confirm(mailbox);

        slapd.stop();
        lead.approve(later.lastName());
        Eventually.assertWithin(Duration.ofSeconds(60), lead::isToldOfTrouble);
        slapd.resume();

        awaitProvisioned(later);
    }

    @Test
    @Order(7)
    void aKilledApplicationFinishesWhatWasApproved() {
        var later = applicant("Saoirse", "Vandermeer");
        later.register();
        later.confirm(mailbox);

        slapd.stop();
        lead.approve(later.lastName());
        gatehouse.kill();
        slapd.resume();
        assertThat(ldap.search("(uid=" + later.username() + ")")).doesNotContain("dn: ");
        gatehouse.start();

        awaitProvisioned(later);
        assertThat(ldap.search("(mail=" + later.email() + ")").split("dn: ")).hasSize(2);
        assertThat(mailbox.link(later.email(), "/activate")).isNotEmpty();
    }

    private Applicant applicant(String firstName, String lastName) {
        return new Applicant(browser.visitor(), gatehouse, firstName, lastName);
    }

    private void awaitProvisioned(Applicant person) {
        var inGroup = "(&(cn=provider-portal)(member=%s))".formatted(LdapTools.person(person.username()));
        Eventually.assertWithin(PATIENCE, () -> ldap.search(inGroup).contains("dn: cn=provider-portal"));
    }
}
