package io.gatehouse.security;

/** What a form token says about the form it came back with. */
public enum FormTokenVerdict {
    VALID,
    /** Sent sooner than a person can fill it in. */
    TOO_FAST,
    /** Older than a form may be: show it again with everything typed and a new token. */
    EXPIRED,
    /** Not issued by us for this form. */
    FORGED
}
