package io.gatehouse.reconciliation;

/** What was answered to a finding. */
public enum FindingState {
    OPEN,
    /** Gatehouse is right: handed to the worker. */
    REPAIR,
    /** The worker has brought the account in step since. */
    REPAIRED,
    /** The directory is right: its value is now what should be. */
    TAKEN_OVER,
    /** Belongs to others and is let be, in later runs as well. */
    KNOWN,
    /** To be taken out of the groups that list it: handed to the worker. */
    REMOVAL,
    /** The worker has done so since, or found that it was not to be done. */
    SETTLED,
    /** The directory refuses to take it out: somebody has to look at it. */
    REFUSED
}
