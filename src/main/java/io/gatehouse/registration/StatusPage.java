package io.gatehouse.registration;

import java.time.Instant;
import java.util.List;

/**
 * What an applicant sees of a registration.
 *
 * @param mayAskForActivation approved, and no password chosen yet
 */
public record StatusPage(
        RegistrationDetails registration,
        List<Moment> timeline,
        Conversation conversation,
        boolean mayAskForActivation) {

    public StatusPage {
        timeline = List.copyOf(timeline);
    }

    public boolean mayWithdraw() {
        return registration.state().open();
    }

    /** Whether an answer to what staff asked is taken. */
    public boolean mayReply() {
        return registration.canBeAsked() && !conversation.messages().isEmpty();
    }

    public boolean awaitsReply() {
        return mayReply() && conversation.standing() == Conversation.Standing.WAITING_FOR_APPLICANT;
    }

    /** A correction gave another address, which nobody has confirmed yet. */
    public boolean mayKeepAddress() {
        return mayAskForConfirmation() && registration.addressBefore() != null;
    }

    public boolean mayAskForConfirmation() {
        return registration.state() == RegistrationState.SUBMITTED;
    }

    /**
     * Something that happened.
     *
     * @param act as the journal names it
     */
    public record Moment(Instant at, String act) {}
}
