package io.gatehouse.reconciliation;

/** What became of findings that were to be repaired. */
public sealed interface RepairOutcome {

    /** @param accounts how many were handed to the worker; each is brought in step as a whole */
    record Staged(int accounts) implements RepairOutcome {}

    /** More than may be changed at once: the brake has to be released first. Nothing was handed over. */
    record Braked(int accounts) implements RepairOutcome {}
}
