package io.gatehouse.registration.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gatehouse.common.ui.Figure;
import io.gatehouse.common.ui.HomeFigures;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.ServiceLevel;
import io.gatehouse.registration.WaitingTimes;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;

/** For staff: how many requests wait, since when, how many are with the applicant, and how long access takes. */
@SpringComponent
@Order(1)
class RequestFigures implements HomeFigures {

    static final QueueFilter WAITING = QueueFilter.START;
    static final QueueFilter RETURNED = QueueFilter.START.withStatus(QueueStatus.RETURNED);
    static final QueueFilter OPENED =
            QueueFilter.START.withStatus(QueueStatus.APPROVED).withOrder(QueueOrder.NEWEST);

    private final RegistrationService registrations;
    private final WaitingTimes times;
    private final ServiceLevel level;
    private final CurrentActor actor;
    private final Clock clock;

    RequestFigures(
            RegistrationService registrations,
            WaitingTimes times,
            ServiceLevel level,
            CurrentActor actor,
            Clock clock) {
        this.registrations = registrations;
        this.times = times;
        this.level = level;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures() {
        if (!actor.get().staff()) {
            return List.of();
        }
        var now = clock.instant();
        return List.of(count("waiting", WAITING, now), oldest(now), count("returned", RETURNED, now), median());
    }

    private Figure count(String key, QueueFilter filter, Instant now) {
        var count = registrations.count(QueueLinks.filter(filter, now));
        return Figure.count(Words.of("review.home." + key), count, QueueLinks.to(filter), Tone.PROGRESS);
    }

    private Figure oldest(Instant now) {
        var oldest = registrations.list(QueueLinks.filter(WAITING, now), 0, 1).stream()
                .findFirst();
        return new Figure(
                Words.of("review.home.oldest"),
                oldest.map(row -> Ages.of(Duration.between(row.submittedAt(), now)))
                        .orElse("–"),
                QueueLinks.to(WAITING),
                tone(now));
    }

    /** Which one waits too long says the list: it need not be the one that was sent first. */
    private Tone tone(Instant now) {
        var late = times.longestAtDesk().filter(since -> level.late(RegistrationState.CONFIRMED, since, now));
        return late.isPresent() ? Tone.ATTENTION : Tone.QUIET;
    }

    private Figure median() {
        return new Figure(
                Words.of("review.home.median", WaitingTimes.DAYS),
                times.medianToAccess().map(Ages::of).orElse("–"),
                QueueLinks.to(OPENED),
                Tone.QUIET);
    }
}
