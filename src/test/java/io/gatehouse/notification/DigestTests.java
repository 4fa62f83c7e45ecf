package io.gatehouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.testing.IntegrationTest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class DigestTests {

    @Autowired
    private DigestService digests;

    @Autowired
    private MailPreferenceService preferences;

    @Autowired
    private UnsubscribeLinks links;

    @Autowired
    private MailRenderer renderer;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private JournalService journal;

    @Autowired
    private Mails mails;

    @Autowired
    private OutboxFixture outbox;

    @Autowired
    private ReviewFixture requests;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc web;

    @Test
    void tellsStaffEachDayOnceWhatWaits() {
        var staff = accounts.account(accounts.organization().id(), "SUPPORT_STAFF");
        outbox.parkedMail();

        send(MailDigest.STAFF_DAILY, staff);
        send(MailDigest.STAFF_DAILY, staff);

        var mail = only(staff);
        assertThat(renderer.render(mail).text()).contains("• Mail that was refused: ", "http://gatehouse.test/\n");
    }

    @Test
    void tellsWhatWasHeldAndIsReadyAgainOnlyWhenThereIsSuchAThing() {
        int others = ready();
        outbox.parkedMail();
        var before = accounts.account(accounts.organization().id(), "SUPPORT_STAFF");
        send(MailDigest.STAFF_DAILY, before);

        var organization = accounts.organization();
        var request = requests.nurseAt(organization);
        requests.approve(accounts.staff(), request, requests.proposed(request, organization));
        database.sql("UPDATE registration_line SET state = 'REOPENED' WHERE registration_id = ?")
                .param(request.id().value())
                .update();
        var after = accounts.account(organization.id(), "SUPPORT_STAFF");
        send(MailDigest.STAFF_DAILY, after);

        assertThat(renderer.render(only(before)).text().contains("ready again")).isEqualTo(others > 0);
        var mail = renderer.render(only(after));
        assertThat(mail.text())
                .contains("• Requests with held lines that are ready again: " + (others + 1)
                        + "\nhttp://gatehouse.test/requests?status=reopened\n");
        assertThat(mail.html()).contains("<a href=\"http://gatehouse.test/requests?status=reopened\">");
    }

    @Test
    void tellsAnAdministratorHowManyPeopleThereAreAndNotWho() {
        var organization = accounts.organization();
        var administrator = accounts.account(organization.id(), "RHIO_ADMINISTRATOR");
        var other = accounts.account(organization.id());

        send(MailDigest.USERS_MONTHLY, administrator);

        var text = renderer.render(only(administrator)).text();
        assertThat(text)
                .contains("• " + organization.legalName() + ": 2", "/my-organization?organization=" + organization.id())
                .doesNotContain(other.username(), other.email().value());
    }

    @Test
    void writesNoMailThatHasNothingToTell() {
        var administrator = accounts.account(accounts.organization().id(), "RHIO_ADMINISTRATOR");

        send(MailDigest.PENDING_WEEKLY, administrator);

        assertThat(to(administrator)).isEmpty();
    }

    @Test
    void concernsOnlyWhoHoldsTheRole() {
        var staff = accounts.account(accounts.organization().id(), "SUPPORT_STAFF");

        assertThat(accounts.asSystem(() -> digests.readers(MailDigest.STAFF_DAILY)))
                .anyMatch(reader -> reader.account().equals(staff.id()));
        assertThat(accounts.asSystem(() -> digests.readers(MailDigest.USERS_MONTHLY)))
                .noneMatch(reader -> reader.account().equals(staff.id()));
    }

    @Test
    void carriesOneClickLinksExactlyWhereItMayBeStopped() {
        var staff = MailFixture.about(
                MailTemplate.DIGEST_STAFF,
                accounts.account(accounts.organization().id()));
        var users = MailFixture.about(
                MailTemplate.DIGEST_USERS,
                accounts.account(accounts.organization().id()));

        var ready = renderer.render(staff);

        assertThat(ready.unsubscribe()).isNotNull();
        assertThat(ready.text()).contains("Stop it here: " + ready.unsubscribe());
        assertThat(renderer.render(users).unsubscribe()).isNull();
    }

    @Test
    void stopsByOnePostWithoutSignInAndNotByOpeningTheLink() throws Exception {
        var staff = accounts.account(accounts.organization().id(), "SUPPORT_STAFF");
        var link = link(staff, MailDigest.STAFF_DAILY);
        outbox.parkedMail();

        web.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Stop this mail")));
        assertThat(wanted(staff)).isTrue();
        web.perform(post(link).contentType("application/x-www-form-urlencoded").content("List-Unsubscribe=One-Click"))
                .andExpect(status().isOk());
        web.perform(post(link).contentType("application/x-www-form-urlencoded").content("List-Unsubscribe=One-Click"))
                .andExpect(status().isOk());

        assertThat(wanted(staff)).isFalse();
        send(MailDigest.STAFF_DAILY, staff);
        assertThat(to(staff)).isEmpty();
        assertThat(accounts.asSystem(() -> journal.timeline(JournalObject.account(staff.id()))))
                .filteredOn(row -> row.entry().act().equals("mail-digest.stopped"))
                .hasSize(1);
    }

    @Test
    void stopsNothingWithAnotherToken() throws Exception {
        var staff = accounts.account(accounts.organization().id(), "SUPPORT_STAFF");
        var link = link(staff, MailDigest.STAFF_DAILY).toString();

        web.perform(post(URI.create(link.substring(0, link.length() - 2) + "xx")))
                .andExpect(status().isNotFound());
        web.perform(post(link(staff, MailDigest.USERS_MONTHLY))).andExpect(status().isNotFound());

        assertThat(wanted(staff)).isTrue();
    }

    @Test
    void letsPeopleChooseOnlyWhatConcernsThemAndMayBeStopped() {
        var administrator = accounts.account(accounts.organization().id(), "RHIO_ADMINISTRATOR");
        var me = accounts.actor(administrator);

        accounts.runAs(me, () -> preferences.choose(MailDigest.PENDING_WEEKLY, false));
        accounts.runAs(me, () -> preferences.choose(MailDigest.USERS_MONTHLY, false));

        assertThat(accounts.as(me, preferences::mine))
                .containsExactly(
                        new MailPreferenceService.Choice(MailDigest.PENDING_WEEKLY, false),
                        new MailPreferenceService.Choice(MailDigest.USERS_MONTHLY, true));
    }

    private int ready() {
        return database.sql("SELECT count(DISTINCT registration_id) FROM registration_line WHERE state = 'REOPENED'")
                .query(Integer.class)
                .single();
    }

    private URI link(AccountSnapshot account, MailDigest digest) {
        return links.link(new UnsubscribeLinks.Subscription(account.id(), digest));
    }

    private boolean wanted(AccountSnapshot account) {
        return accounts.as(accounts.actor(account), preferences::mine)
                .getFirst()
                .wanted();
    }

    private void send(MailDigest digest, AccountSnapshot reader) {
        var person = new StaffAddresses.Person(
                reader.id(), new Recipient(reader.email(), reader.name().full()));
        accounts.runAs(io.gatehouse.security.Actor.system("test"), () -> digests.send(digest, person));
    }

    private Mail only(AccountSnapshot account) {
        assertThat(to(account)).hasSize(1);
        return Objects.requireNonNull(to(account).getFirst());
    }

    private List<Mail> to(AccountSnapshot account) {
        return mails.page(new MailFilter(account.email().value(), null), 0, 10).stream()
                .filter(mail -> mail.template().name().startsWith("DIGEST"))
                .toList();
    }
}
