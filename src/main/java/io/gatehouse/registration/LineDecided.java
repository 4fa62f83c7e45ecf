package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;
import java.util.Map;

/**
 * A line of a registration was decided.
 *
 * @param label what the line asks for, as people call it
 */
public record LineDecided(RegistrationDetails registration, LineDetails line, String label)
        implements RegistrationEvent {

    private static final Map<LineState, String> ACTS = Map.of(
            LineState.GRANTED, "registration.line-granted",
            LineState.HELD, "registration.line-held",
            LineState.DECLINED, "registration.line-declined",
            LineState.AWAITING_SECOND_APPROVAL, "registration.line-proposed");

    @Override
    public JournalEntry journalEntry() {
        var reason = line.reason();
        return entry(ACTS.getOrDefault(line.state(), "registration.line-decided"))
                .at(registration.organization())
                .because(reason == null ? null : new Reason(reason, line.reasonText()).told())
                .with("line", label)
                .with("entitlement", line.entitlement());
    }
}
