package io.gatehouse.reconciliation;

import io.gatehouse.security.AllowLead;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was noted as known and is passed over by every comparison, until somebody takes that back. */
@Service
@Transactional
@AllowLead
public class KnownStrayService {

    private final KnownStrays known;
    private final ApplicationEventPublisher events;

    KnownStrayService(KnownStrays known, ApplicationEventPublisher events) {
        this.known = known;
        this.events = events;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<KnownStray> list(int offset, int limit) {
        return known.list(offset, limit);
    }

    /** Counts up to 10,000. */
    @Transactional(readOnly = true)
    public int count() {
        return known.count();
    }

    /** The next comparison asks about it again, when it is still there. */
    public void forget(KnownStray stray, String reason) {
        if (known.forget(stray.subject())) {
            events.publishEvent(new KnownForgotten(stray.name(), reason));
        }
    }
}
