package io.gatehouse.notification.ui;

import com.vaadin.flow.component.Composite;
import io.gatehouse.common.ui.Facts;
import io.gatehouse.common.ui.Moments;
import io.gatehouse.notification.Mail;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the outbox knows of one mail; nothing of what it says. */
class MailFacts extends Composite<Facts> {

    MailFacts(Mail mail) {
        var facts = getContent();
        facts.add(text("to"), mail.recipient().name() + " <" + mail.recipient().address() + ">");
        facts.add(text("staged"), Moments.exact(mail.stagedAt()));
        facts.addIfKnown(text("settled." + mail.state()), exact(mail.settledAt()));
        facts.addIfKnown(text("next"), exact(mail.nextAttemptAt()));
        facts.add(text("attempts"), Integer.toString(mail.attempts()));
        facts.addIfKnown(text("answer"), mail.lastAnswer());
        facts.addIfKnown(text("cancelled"), mail.cancelledBecause());
        facts.add(text("messageId"), mail.messageId());
    }

    private static @Nullable String exact(@Nullable Instant moment) {
        return moment == null ? null : Moments.exact(moment);
    }

    private String text(String fact) {
        return getTranslation("mail.ui.fact." + fact);
    }
}
