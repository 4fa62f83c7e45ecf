package io.gatehouse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.registration.VouchingFixture;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class VouchingMailTests {

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private VouchingFixture vouching;

    @Autowired
    private Mails mails;

    @Autowired
    private CapturedMails captured;

    @Autowired
    private OutboxFixture outbox;

    private OrganizationDetails organization;
    private AccountSnapshot administrator;
    private AccountSnapshot staff;
    private RegistrationDetails request;

    @BeforeEach
    void ask() {
        organization = accounts.organization();
        administrator = vouching.administrator(organization);
        staff = accounts.account(accounts.organization().id(), "SUPPORT_STAFF");
        request = fixture.nurseAt(organization);
        vouching.ask(accounts.actor(staff), request, organization, "Which ward?");
    }

    @Test
    void leadsTheAdministratorToTheSignedInPageWithoutTheQuestion() {
        var mail = said(administrator);

        assertThat(mail.title()).contains(request.name().full());
        assertThat(mail.text())
                .contains("http://gatehouse.test/vouch/" + request.id(), request.reference())
                .doesNotContain("Which ward?", "–");
    }

    @Test
    void tellsWhoAskedWhatCameOfItWithoutTheReason() {
        vouching.answer(actor(), request, false, "Left in March.");

        var mail = said(staff);

        assertThat(mail.text())
                .contains(actor().displayName() + " cannot vouch for "
                        + request.name().full())
                .contains("http://gatehouse.test/requests/" + request.id())
                .doesNotContain("Left in March.");
    }

    private Actor actor() {
        return accounts.actor(administrator);
    }

    private CapturedMail said(AccountSnapshot account) {
        var mail = outbox.settled(to(account).getFirst().id());
        return Objects.requireNonNull(captured.find(mail.id()).orElse(null));
    }

    private List<Mail> to(AccountSnapshot account) {
        return mails.page(new MailFilter(account.email().value(), null), 0, 10).stream()
                .filter(mail -> mail.template().name().startsWith("VOUCH"))
                .toList();
    }
}
