package io.gatehouse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.registration.ServiceLevelMissed;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ReminderMailTests {

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Mails mails;

    @Autowired
    private CapturedMails captured;

    @Autowired
    private OutboxFixture outbox;

    @Test
    void writesToLeadsAndNobodyElseWithTheWayToTheDesk() {
        var organization = accounts.organization().id();
        var lead = accounts.account(organization, "SUPPORT_LEAD");
        var staff = accounts.account(organization, "SUPPORT_STAFF");

        accounts.runAs(
                Actor.system("test"),
                () -> transaction.executeWithoutResult(running -> events.publishEvent(
                        new ServiceLevelMissed(List.of("R-1111-2222", "R-3333-4444"), Duration.ofDays(3)))));

        var mail = outbox.settled(to(lead).getFirst().id());
        assertThat(captured.find(mail.id())).hasValueSatisfying(said -> {
            assertThat(said.title()).isEqualTo("Requests waiting for more than 3 days: 2");
            assertThat(said.text()).contains("• R-1111-2222\n• R-3333-4444", "http://gatehouse.test/requests\n");
        });
        assertThat(to(staff)).isEmpty();
    }

    private List<Mail> to(AccountSnapshot account) {
        return mails.page(new MailFilter(account.email().value(), null), 0, 10).stream()
                .filter(mail -> mail.template() == MailTemplate.REQUESTS_LATE)
                .toList();
    }
}
