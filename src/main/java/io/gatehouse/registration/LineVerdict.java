package io.gatehouse.registration;

/** What a reviewer says to one line of a request. */
public enum LineVerdict {
    GRANT(LineState.GRANTED),
    /** Later: something is missing, and the rest of the request need not wait for it. */
    HOLD(LineState.HELD),
    DECLINE(LineState.DECLINED);

    private final LineState state;

    LineVerdict(LineState state) {
        this.state = state;
    }

    LineState state() {
        return state;
    }
}
