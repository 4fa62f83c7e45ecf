package io.gatehouse.registration;

/** What somebody is reminded of. */
public enum ReminderKind {
    /** The applicant has not confirmed the e-mail address. */
    UNCONFIRMED,
    /** The applicant has not corrected the request. */
    RETURNED,
    /** The same, shortly before the request ends. */
    RETURNED_LAST,
    /** The training on which an account's access rests is soon too old. */
    TRAINING,
    /** No RHIO administrator has vouched for the applicant yet. */
    VOUCHING
}
