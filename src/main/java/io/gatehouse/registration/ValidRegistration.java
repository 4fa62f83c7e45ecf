package io.gatehouse.registration;

import java.util.HashSet;
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

    /** The same with the address of another form, and what was noticed about that one. */
    ValidRegistration reachedAs(ValidRegistration other) {
        var noticed = new HashSet<>(warnings);
        noticed.remove(FormWarning.FREE_MAIL);
        if (other.warnings.contains(FormWarning.FREE_MAIL)) {
            noticed.add(FormWarning.FREE_MAIL);
        }
        return new ValidRegistration(
                applicant.reachedAt(other.applicant.email()),
                workplace,
                asked,
                additionalInformation,
                submitter,
                noticed);
    }
}
