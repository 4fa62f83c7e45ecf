package io.gatehouse.registration;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.journal.JournalEntry;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The applicant corrected what was asked for.
 *
 * @param changes empty when it was sent again as it was
 * @param addressBefore the e-mail address up to now; another one has to be confirmed before staff go on
 * @param again the owner of the address has another open registration; only the owner may be told
 */
public record RegistrationCorrected(
        RegistrationDetails registration, List<FormChange> changes, EmailAddress addressBefore, boolean again)
        implements RegistrationEvent {

    /** Longest value in the journal, in characters: the forms themselves are kept whole. */
    private static final int TOLD = 80;

    public boolean addressChanged() {
        return !registration.email().equals(addressBefore);
    }

    @Override
    public JournalEntry journalEntry() {
        var told = changes.stream().map(RegistrationCorrected::told).collect(Collectors.joining("; "));
        return entry("registration.corrected")
                .with("email", registration.email().value())
                .with("changes", told.isEmpty() ? null : told);
    }

    private static String told(FormChange change) {
        return change.label() + ": " + value(change.before()) + " → " + value(change.after());
    }

    private static String value(String text) {
        if (text.isEmpty()) {
            return "–";
        }
        return text.length() > TOLD ? text.substring(0, TOLD) + "…" : text;
    }
}
