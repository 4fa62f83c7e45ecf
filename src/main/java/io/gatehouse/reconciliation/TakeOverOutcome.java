package io.gatehouse.reconciliation;

/** What became of taking the directory's answer over. */
public enum TakeOverOutcome {
    DONE,
    /** Something privileged was proposed: it is granted when a second person confirms, and taken away until then. */
    AWAITING_SECOND_PERSON
}
