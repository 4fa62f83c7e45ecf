package io.gatehouse.journal;

/** How an act ended. */
public enum Outcome {
    SUCCEEDED,
    FAILED,
    DENIED
}
