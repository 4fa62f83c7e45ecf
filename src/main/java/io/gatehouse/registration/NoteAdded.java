package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;
import java.util.List;
import java.util.stream.Collectors;

/** A member of staff wrote an internal note. The journal tells that, and whom it names, and not what it says. */
public record NoteAdded(RegistrationDetails registration, List<Colleague> mentioned) implements RegistrationEvent {

    public NoteAdded {
        mentioned = List.copyOf(mentioned);
    }

    @Override
    public JournalEntry journalEntry() {
        return mentioned.isEmpty()
                ? entry("registration.note-added")
                : entry("registration.colleague-mentioned")
                        .with(
                                "colleagues",
                                mentioned.stream().map(Colleague::name).collect(Collectors.joining(", ")));
    }
}
