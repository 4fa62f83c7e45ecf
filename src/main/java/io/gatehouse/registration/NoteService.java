package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff tell each other about a request. */
@Service
@Transactional
@AllowStaff
public class NoteService {

    private final Deciding deciding;
    private final Notes notes;
    private final AssignmentService colleagues;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    NoteService(
            Deciding deciding,
            Notes notes,
            AssignmentService colleagues,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.deciding = deciding;
        this.notes = notes;
        this.colleagues = colleagues;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Note> of(RegistrationId id) {
        return notes.of(id);
    }

    /**
     * Whom it names, as in {@code @lena.ortiz}, is told of it.
     *
     * @throws UnknownColleagueException when it names somebody who does not work at the desk
     * @throws IllegalArgumentException when the text is empty or longer than {@link Note#MAX_TEXT}
     */
    public void add(RegistrationId id, String text) {
        var clean = text.strip();
        if (clean.isEmpty() || clean.length() > Note.MAX_TEXT) {
            throw new IllegalArgumentException("A note has 1 to " + Note.MAX_TEXT + " characters.");
        }
        var mentioned = Mentions.in(clean, colleagues::named);
        notes.add(id, actor.get().displayName(), clean, mentioned, clock.instant());
        events.publishEvent(new NoteAdded(deciding.current(id), mentioned));
    }
}
