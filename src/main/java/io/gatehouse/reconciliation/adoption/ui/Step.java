package io.gatehouse.reconciliation.adoption.ui;

import io.gatehouse.reconciliation.adoption.AdoptionRun;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of an adoption's page, in the order in which they are gone through. */
enum Step {
    FIELDS,
    ORGANIZATIONS,
    GROUPS,
    PEOPLE,
    RESULT;

    /** The one in the address, or where the run is. */
    static Step of(@Nullable String said, AdoptionRun run) {
        return Stream.of(values())
                .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(said))
                .findFirst()
                .orElseGet(() -> where(run));
    }

    private static Step where(AdoptionRun run) {
        return switch (run.state()) {
            case READING, MAPPING -> FIELDS;
            case MATCHING, REVIEW -> PEOPLE;
            case TAKING_OVER, DONE, FAILED, DISCARDED -> RESULT;
        };
    }
}
