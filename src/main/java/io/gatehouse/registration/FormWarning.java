package io.gatehouse.registration;

/** What the form noticed and did not refuse. Applicant and reviewer are both told. */
public enum FormWarning {
    /** A free mail service: a work address is preferred. */
    FREE_MAIL,
    /** The ZIP code belongs to another state. */
    ZIP_OUTSIDE_STATE,
    /** Alerts are to come by Direct Mail, but there is neither an address nor a new mailbox: that line is held (rule X5). */
    NO_DIRECT_ADDRESS
}
