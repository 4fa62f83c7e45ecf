package io.gatehouse.registration;

import java.util.EnumSet;
import java.util.Set;

/** How far a registration is. */
public enum RegistrationState {
    /** Sent, the e-mail address not confirmed yet. */
    SUBMITTED,
    /** The e-mail address is confirmed; nobody looked at it yet. */
    CONFIRMED,
    IN_REVIEW,
    /** Waits for the applicant to correct it. */
    RETURNED,
    WAITING_FOR_ORGANIZATION,
    ON_HOLD,
    APPROVED,
    REJECTED,
    /** Taken back by the applicant. */
    WITHDRAWN,
    /** Never confirmed, or never corrected, in time. */
    EXPIRED;

    private static final Set<RegistrationState> ENDS = EnumSet.of(APPROVED, REJECTED, WITHDRAWN, EXPIRED);
    private static final Set<RegistrationState> WITH_STAFF =
            EnumSet.of(CONFIRMED, IN_REVIEW, RETURNED, WAITING_FOR_ORGANIZATION, ON_HOLD);

    /** Not ended yet. */
    public boolean open() {
        return !ENDS.contains(this);
    }

    /** Staff are next: what it waits, it waits for them. */
    public boolean atDesk() {
        return this == CONFIRMED || this == IN_REVIEW;
    }

    /** Open, and its e-mail address is confirmed: staff have something to do with it. */
    public boolean withStaff() {
        return WITH_STAFF.contains(this);
    }
}
