package io.gatehouse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.journal.JournalRow;
import io.gatehouse.journal.JournalService;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.IntegrationTest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one mail goes through, with a transport that answers as told. */
@IntegrationTest
class MailDeliveryTests {

    private final Queue<SendOutcome> answers = new ArrayDeque<>();
    private final List<ReadyMail> sent = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    @Autowired
    private Mails mails;

    @Autowired
    private MailRenderer renderer;

    @Autowired
    private DeliveryLog log;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private JournalService journal;

    @Autowired
    private Clock clock;

    @Test
    void triesAgainWithoutLimitUntilItIsAccepted() {
        var order = MailFixture.order(MailTemplate.REQUEST_RECEIVED);
        var id = added(order);
        for (int attempt = 1; attempt <= 50; attempt++) {
            answers.add(new SendOutcome.TryLater("421 busy"));

            assertThat(deliver(id)).isAfter(clock.instant());
        }
        assertThat(mail(id).state()).isEqualTo(MailState.RETRYING);
        assertThat(mail(id).lastAnswer()).isEqualTo("421 busy");

        answers.add(new SendOutcome.Accepted());
        assertThat(deliver(id)).isNull();

        assertThat(mail(id).state()).isEqualTo(MailState.SENT);
        assertThat(sent).hasSize(51).extracting(ReadyMail::messageId).containsOnly(mail(id).messageId());
        assertThat(acts(order)).containsExactly("mail.delayed", "mail.sent");
    }

    @Test
    void parksWhatWasRefusedForGood() {
        var order = MailFixture.order(MailTemplate.REQUEST_RECEIVED);
        var id = added(order);
        answers.add(new SendOutcome.Refused("550 no such mailbox"));

        assertThat(deliver(id)).isNull();

        assertThat(mail(id).state()).isEqualTo(MailState.PARKED);
        assertThat(acts(order)).containsExactly("mail.parked");
    }

    @Test
    void sendsASettledMailNotAgain() {
        var id = added(MailFixture.order(MailTemplate.REQUEST_RECEIVED));
        answers.add(new SendOutcome.Accepted());
        deliver(id);

        assertThat(deliver(id)).isNull();

        assertThat(sent).hasSize(1);
    }

    @Test
    void parksAMailWhoseHeaderWouldBeTwo() {
        var id = added(MailFixture.order(
                MailTemplate.REQUEST_RECEIVED, new Recipient(MailFixture.address(), "Ada\r\nBcc: all@evil.example")));

        deliver(id);

        assertThat(mail(id).state()).isEqualTo(MailState.PARKED);
        assertThat(sent).isEmpty();
    }

    @Test
    void cannotBeCalledOffOnceItIsOnItsWay() {
        var order = MailFixture.order(MailTemplate.REQUEST_RECEIVED);
        var id = added(order);
        answers.add(new SendOutcome.Accepted());
        meanwhile = () -> mails.removeUntouched(order.subject(), List.of(MailTemplate.REQUEST_RECEIVED));

        deliver(id);

        assertThat(mail(id).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void isNotSentWhenItWasCalledOffBefore() {
        var order = MailFixture.order(MailTemplate.REQUEST_RECEIVED);
        var id = added(order);
        mails.removeUntouched(order.subject(), List.of(MailTemplate.REQUEST_RECEIVED));

        assertThat(deliver(id)).isNull();

        assertThat(sent).isEmpty();
    }

    private UUID added(MailOrder order) {
        var id = TimeOrderedIds.next();
        mails.add(List.of(new StagedMail(id, "<" + id + "@gatehouse.test>", order)), clock.instant());
        return id;
    }

    private @org.jspecify.annotations.Nullable Instant deliver(UUID id) {
        var delivery = new MailDelivery(mails, renderer, new Told(), log, actor, clock);
        return delivery.deliver(id).orElse(null);
    }

    private Mail mail(UUID id) {
        return mails.find(id).orElseThrow();
    }

    private List<String> acts(MailOrder order) {
        return actor.callAs(Actor.system("delivery test"), () -> journal.timeline(order.subject())).stream()
                .map(JournalRow::entry)
                .map(entry -> entry.act())
                .toList();
    }

    private final class Told implements MailTransport {

        @Override
        public SendOutcome send(ReadyMail mail) {
            sent.add(mail);
            meanwhile.run();
            return answers.remove();
        }

        @Override
        public boolean capturing() {
            return false;
        }
    }
}
