package io.gatehouse.registration;

import java.time.Instant;
import java.util.List;

/**
 * What an applicant sees of a registration.
 *
 * @param mayAskForActivation approved, and no password chosen yet
 */
public record StatusPage(RegistrationDetails registration, List<Moment> timeline, boolean mayAskForActivation) {

    public StatusPage {
        timeline = List.copyOf(timeline);
    }

    public boolean mayWithdraw() {
        return registration.state().open();
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
