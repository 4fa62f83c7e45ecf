package io.gatehouse.registration;

import io.gatehouse.registration.Vouching.Standing;
import io.gatehouse.security.AllowSystem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the waiting for an organization: nobody answered in time, each in a transaction of its own. */
@Service
@Transactional
@AllowSystem
class VouchingEnds {

    private static final int AT_ONCE = 1000;

    private final Registrations registrations;
    private final Vouchings vouchings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VouchingEnds(Registrations registrations, Vouchings vouchings, ApplicationEventPublisher events, Clock clock) {
        this.registrations = registrations;
        this.vouchings = vouchings;
        this.events = events;
        this.clock = clock;
    }

    /** Those whose time is over, the longest waiting first, some at a time. */
    @Transactional(readOnly = true)
    public List<UUID> due() {
        return vouchings.overdue(clock.instant(), AT_ONCE);
    }

    /** The request goes on. Without effect when somebody answered meanwhile. */
    public void goOn(UUID id) {
        var registration = registrations.findToDecide(id).orElseThrow();
        vouchings
                .current(registration.id())
                .filter(vouching -> vouching.standing() == Standing.ASKED
                        && !vouching.dueAt().isAfter(clock.instant()))
                .ifPresent(vouching -> {
                    vouchings.enter(vouching.id(), Standing.UNANSWERED);
                    registration.organizationAnswered(clock.instant());
                    var details = registrations.saveAndFlush(registration).details();
                    events.publishEvent(new VouchingUnanswered(details, vouching));
                });
    }
}
