package io.gatehouse.registration;

/** What became of a line. */
public enum LineState {
    REQUESTED,
    /** One member of staff said yes; a second one has to. */
    AWAITING_SECOND_APPROVAL,
    GRANTED,
    /** Something is missing; the rest of the registration need not wait for it. */
    HELD,
    /** It was held for something that is no longer missing, and is to be decided again. */
    REOPENED,
    DECLINED;

    boolean undecided() {
        return this != GRANTED && this != DECLINED;
    }
}
