package io.gatehouse.reconciliation.adoption;

import org.jspecify.annotations.Nullable;

/**
 * Which candidates to show.
 *
 * @param doubt only those with it; null for all
 * @param open only those nobody has answered for and that will not be taken over by themselves
 */
public record CandidateFilter(
        @Nullable Outcome outcome, @Nullable Doubt doubt, boolean open, String text) {}
