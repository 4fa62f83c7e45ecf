package io.gatehouse.reconciliation.adoption.ui;

import java.util.Locale;
import java.util.UUID;

/** The ways to the screens about adopting a directory. */
public final class AdoptionNavigation {

    /** Address of the list of adoptions. */
    public static final String RUNS = "adoption";

    private AdoptionNavigation() {}

    /** Address of one adoption, at the step where it is. */
    public static String run(UUID run) {
        return RUNS + "/" + run;
    }

    static String step(UUID run, Step step) {
        return run(run) + "?step=" + step.name().toLowerCase(Locale.ROOT);
    }

    /** Address of one person of an adoption. */
    public static String candidate(UUID run, long candidate) {
        return run(run) + "/people/" + candidate;
    }
}
