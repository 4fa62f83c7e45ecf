package io.gatehouse.chaos;

/** Where between a decision and its last mail a node can be halted. */
enum FailPoint {
    /** The decision is written and not yet committed. */
    BEFORE_COMMIT,
    /** The decision is committed, whoever made it has not heard. */
    AFTER_COMMIT,
    /** Accounts are claimed, nothing is read or written. */
    CLAIMED,
    /** The server has added the entries and its answer lies unread on the wire. */
    ADD_UNANSWERED,
    /** The entries are there, without their groups. */
    ENTRIES_ADDED,
    /** Some of the groups are written. */
    BETWEEN_GROUPS,
    /** The directory is as it should be and the database does not know. */
    BEFORE_RECORD,
    /** All is recorded, a mail is due and not sent. */
    BEFORE_MAIL,
    /** The mail server has the mail and the database does not know. */
    AFTER_MAIL
}
