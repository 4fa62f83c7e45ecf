package io.gatehouse.registration;

/** What the form noticed and did not refuse. Applicant and reviewer are both told. */
public enum FormWarning {
    /** A free mail service: a work address is preferred. */
    FREE_MAIL,
    /** The ZIP code belongs to another state. */
    ZIP_OUTSIDE_STATE
}
