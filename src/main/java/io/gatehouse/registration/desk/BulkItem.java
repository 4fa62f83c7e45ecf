package io.gatehouse.registration.desk;

import io.gatehouse.common.RegistrationId;

/** One of many requests in a run. */
public record BulkItem(
        RegistrationId registration, long version, Verdict verdict, String reference, String name, Result result) {

    /** What became of it. */
    public enum Result {
        WAITING,
        DONE,
        DECIDED_BY_OTHERS,
        /** The request is no longer what was previewed. */
        CHANGED,
        /** A check or a rule stands against it by now. */
        REFUSED,
        /** Whoever started the run may not decide any more. */
        NOT_ALLOWED,
        /** Nobody foresaw it; the log says more. */
        FAILED;

        public boolean failed() {
            return this != WAITING && this != DONE;
        }
    }
}
