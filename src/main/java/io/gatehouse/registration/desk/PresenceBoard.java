package io.gatehouse.registration.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps the screens of this node and those of the others in step: while one is open, it reads once a second who is there, and
 * says three times a minute which of its own still are: one whose browser does not answer is not among them until it does again. See docs/decisions/122.
 */
@Component
class PresenceBoard implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PresenceBoard.class);
    private static final Duration STILL_THERE_EVERY = Duration.ofSeconds(20);
    static final Duration BELIEVED_FOR = Duration.ofSeconds(50);

    private final Presences presences;
    private final Clock clock;
    private final Set<Look> looks = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            round -> Thread.ofPlatform().daemon().name("desk-presence").unstarted(round));
    private Instant said = Instant.EPOCH;

    PresenceBoard(Presences presences, Clock clock) {
        this.presences = presences;
        this.clock = clock;
        rounds.scheduleWithFixedDelay(this::roundUnlessNobody, 1, 1, TimeUnit.SECONDS);
    }

    void begin(Look look) {
        changed(look);
        looks.add(look);
    }

    void changed(Look look) {
        presences.seen(List.of(look.presence()), clock.instant());
    }

    void leave(Look look) {
        if (looks.remove(look)) {
            presences.gone(look.presence().screen());
        }
    }

    private void roundUnlessNobody() {
        try {
            if (!looks.isEmpty()) {
                round();
            }
        } catch (RuntimeException e) {
            // The database is away: the next second is another chance.
            LOG.debug("Who is at the desk is not known at the moment", e);
        }
    }

    void round() {
        var now = clock.instant();
        if (!said.plus(STILL_THERE_EVERY).isAfter(now)) {
            said = now;
            stillThere(now);
        }
        var everybody = presences.since(now.minus(BELIEVED_FOR));
        looks.forEach(look -> look.tell(everybody));
    }

    private void stillThere(Instant now) {
        var alive = looks.stream().filter(Look::alive).map(Look::presence).toList();
        presences.seen(alive, now);
        presences.forget(now.minus(BELIEVED_FOR));
    }

    /** The screens of this node end with it, and later than the database can be told. */
    @Override
    public void destroy() {
        rounds.shutdownNow();
        for (var look : List.copyOf(looks)) {
            try {
                leave(look);
            } catch (RuntimeException e) {
                LOG.debug("The others will notice by themselves that this screen is gone", e);
            }
        }
    }
}
