package io.gatehouse.notification;

import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Renders one mail, hands it to the transport and notes what came of it. No transaction is open meanwhile. */
@Component
class MailDelivery {

    private static final Actor MAIL = Actor.system("mail");

    private final Mails mails;
    private final MailRenderer renderer;
    private final MailTransport transport;
    private final DeliveryLog log;
    private final CurrentActor actor;
    private final Clock clock;

    MailDelivery(
            Mails mails,
            MailRenderer renderer,
            MailTransport transport,
            DeliveryLog log,
            CurrentActor actor,
            Clock clock) {
        this.mails = mails;
        this.renderer = renderer;
        this.transport = transport;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    /** @return when to try again, or empty when the mail is settled */
    Optional<Instant> deliver(UUID id) {
        return actor.callAs(MAIL, () -> mails.begin(id, clock.instant()).flatMap(this::attempt));
    }

    private Optional<Instant> attempt(Mail mail) {
        return log.note(mail, outcome(mail));
    }

    private SendOutcome outcome(Mail mail) {
        try {
            return transport.send(renderer.render(mail));
        } catch (UnsendableMailException e) {
            return new SendOutcome.Refused(String.valueOf(e.getMessage()));
        }
    }
}
