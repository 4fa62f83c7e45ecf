package io.gatehouse.registration;

import io.gatehouse.common.CleanText;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.Actor;
import io.gatehouse.security.AllowAnyone;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff ask applicants, and applicants answer: plain text beside the form, which stays as it is. */
@Service
@Transactional
public class ConversationService {

    private final Registrations registrations;
    private final HeldRegistrations held;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    ConversationService(
            Registrations registrations,
            HeldRegistrations held,
            Messages messages,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.registrations = registrations;
        this.held = held;
        this.messages = messages;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** What came of an answer. */
    public enum Reply {
        TAKEN,
        LINK_GONE,
        /** Nothing was asked, or the request has ended. */
        NOT_AWAITED
    }

    @AllowStaff
    @Transactional(readOnly = true)
    public Conversation of(RegistrationId id) {
        return messages.of(id);
    }

    /**
     * Has the question mailed and shown on the status page.
     *
     * @return false when the request has ended, or its e-mail address is not confirmed: nobody would read it
     * @throws InvalidValueException {@code register.text.*} when the text is too long or hides characters
     */
    @AllowStaff
    public boolean ask(RegistrationId id, String text) {
        var registration = registrations.findToDecide(id.value()).orElseThrow();
        if (!registration.canBeAsked()) {
            return false;
        }
        var question = clean(text);
        write(registration, true, actor.get().displayName(), question);
        events.publishEvent(new QuestionAsked(registration.details(), question));
        return true;
    }

    /**
     * Takes an answer from whoever holds the link to the status page.
     *
     * @param address network address it came from
     * @throws InvalidValueException {@code register.text.*} when the text is empty, too long or hides characters
     */
    @AllowAnyone("The signed link in a mail is the proof")
    public Reply reply(String token, String text, @Nullable String address) {
        return held.toChange(RegistrationLinks.STATUS, token)
                .map(registration -> reply(registration, text, address))
                .orElse(Reply.LINK_GONE);
    }

    private Reply reply(Registration registration, String text, @Nullable String address) {
        var before = messages.of(registration.id());
        if (!registration.canBeAsked() || before.messages().isEmpty()) {
            return Reply.NOT_AWAITED;
        }
        var answer = clean(text);
        var details = registration.details();
        actor.runAs(Actor.applicant(details.email().value(), address), () -> {
            write(registration, false, details.name().full(), answer);
            events.publishEvent(new QuestionAnswered(
                    details, answer, messages.asker(details.id()).orElse(null)));
        });
        return Reply.TAKEN;
    }

    private void write(Registration registration, boolean fromStaff, String author, String text) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (fromStaff) {
            registration.asked();
        } else {
            registration.answered(now);
        }
        messages.add(
                registration.id(),
                new Message(fromStaff, author, now, text),
                fromStaff ? actor.get().accountId() : null);
    }

    private static String clean(String text) {
        var clean = CleanText.lines(text, Message.MAX_TEXT, "register.text");
        if (clean.isEmpty()) {
            throw new InvalidValueException("register.text.missing");
        }
        return clean;
    }
}
