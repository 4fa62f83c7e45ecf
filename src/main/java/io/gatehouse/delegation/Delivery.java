package io.gatehouse.delegation;

/** How alerts reach a person. */
public enum Delivery {
    /** One Direct message a day. */
    DIRECT_DAILY_DIGEST,
    /** A Direct message for each event. */
    DIRECT_REAL_TIME,
    /** A badge in the myAlerts application. */
    MY_ALERTS_BADGE
}
