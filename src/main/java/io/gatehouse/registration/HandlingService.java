package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.AllowReview;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with a request before they decide it: take it up, note something down, record training. */
@Service
@AllowStaff
public class HandlingService {

    private final Deciding deciding;
    private final Notes notes;
    private final Trainings trainings;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    HandlingService(
            Deciding deciding,
            Notes notes,
            Trainings trainings,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.deciding = deciding;
        this.notes = notes;
        this.trainings = trainings;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Tells the others that the actor works on it, also when somebody else did so far. */
    public ReviewOutcome takeUp(RegistrationId id, long version) {
        return deciding.decide(
                id,
                version,
                registration -> registration.takeUp(actor.get(), clock.instant()),
                (taken, publish) -> publish.accept(new RegistrationTakenUp(taken)));
    }

    /** Gives it back to the queue. */
    public ReviewOutcome release(RegistrationId id, long version) {
        return deciding.decide(
                id,
                version,
                registration -> registration.release(clock.instant()),
                (released, publish) -> publish.accept(new RegistrationReleased(released)));
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Note> notes(RegistrationId id) {
        return notes.of(id);
    }

    /** @throws IllegalArgumentException when the text is empty or longer than {@link Note#MAX_TEXT} */
    @Transactional
    public void addNote(RegistrationId id, String text) {
        var clean = text.strip();
        if (clean.isEmpty() || clean.length() > Note.MAX_TEXT) {
            throw new IllegalArgumentException("A note has 1 to " + Note.MAX_TEXT + " characters.");
        }
        notes.add(id, actor.get().displayName(), clean, clock.instant());
        events.publishEvent(new NoteAdded(deciding.current(id)));
    }

    /** The day on which the applicant completed the training, as far as it was recorded. */
    @AllowReview
    @Transactional(readOnly = true)
    public Optional<LocalDate> trainingCompletedOn(RegistrationId id) {
        return trainings.completedOn(id);
    }

    /** @throws IllegalArgumentException when the day lies in the future */
    @Transactional
    public void recordTraining(RegistrationId id, LocalDate completedOn) {
        if (completedOn.isAfter(LocalDate.now(clock))) {
            throw new IllegalArgumentException("Training cannot be completed in the future.");
        }
        trainings.record(id, completedOn, actor.get().displayName(), clock.instant());
        events.publishEvent(new TrainingRecorded(deciding.current(id), completedOn));
    }
}
