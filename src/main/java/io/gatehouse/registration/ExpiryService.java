package io.gatehouse.registration;

import io.gatehouse.security.AllowSystem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends registrations that nobody confirmed or corrected in time, each in a transaction of its own. */
@Service
@Transactional
@AllowSystem
class ExpiryService {

    private final Registrations registrations;
    private final ExpirySettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExpiryService(Registrations registrations, ExpirySettings settings, ApplicationEventPublisher events, Clock clock) {
        this.registrations = registrations;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Those whose time is over, the oldest first, some at a time. */
    @Transactional(readOnly = true)
    public List<UUID> due() {
        var now = clock.instant();
        return registrations.findUnfinished(now.minus(settings.unconfirmed()), now.minus(settings.returned()));
    }

    /** Without effect when it was confirmed or corrected meanwhile. */
    public void expire(UUID id) {
        registrations.findById(id).filter(Registration::waitsForApplicant).ifPresent(registration -> {
            registration.expire(clock.instant());
            registrations.flush();
            events.publishEvent(new RegistrationExpired(registration.details()));
        });
    }
}
