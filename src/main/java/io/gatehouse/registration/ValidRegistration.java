package io.gatehouse.registration;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A form that keeps every rule, as it is kept for ever: whatever is decided later, this is what was asked. */
public record ValidRegistration(
        Applicant applicant,
        Workplace workplace,
        AskedAccess asked,
        @Nullable String additionalInformation,
        @Nullable Submitter submitter,
        Set<FormWarning> warnings) {

    public ValidRegistration {
        warnings = Set.copyOf(warnings);
    }
}
