package io.gatehouse.registration.ui;

import io.gatehouse.registration.RegistrationState;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What of the queue is shown. The name in lower case stands in the address. */
enum QueueStatus {
    /** Everything staff have something to do with. */
    WAITING(
            RegistrationState.CONFIRMED,
            RegistrationState.IN_REVIEW,
            RegistrationState.RETURNED,
            RegistrationState.WAITING_FOR_ORGANIZATION,
            RegistrationState.ON_HOLD),
    NEW(RegistrationState.CONFIRMED),
    REVIEW(RegistrationState.IN_REVIEW),
    HOLD(RegistrationState.ON_HOLD, RegistrationState.WAITING_FOR_ORGANIZATION),
    RETURNED(RegistrationState.RETURNED),
    /** Granted by one person, and another one has to agree. */
    SECOND(RegistrationState.APPROVED),
    UNCONFIRMED(RegistrationState.SUBMITTED),
    APPROVED(RegistrationState.APPROVED),
    REJECTED(RegistrationState.REJECTED),
    ENDED(RegistrationState.WITHDRAWN, RegistrationState.EXPIRED),
    ALL(RegistrationState.values());

    private final Set<RegistrationState> states;

    QueueStatus(RegistrationState... states) {
        this.states = EnumSet.copyOf(Set.of(states));
    }

    Set<RegistrationState> states() {
        return Set.copyOf(states);
    }

    boolean shows(RegistrationState state) {
        return states.contains(state);
    }

    String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an address says; the waiting ones when it says nothing that we know. */
    static QueueStatus of(String inAddress) {
        return Stream.of(values())
                .filter(status -> status.inAddress().equals(inAddress))
                .findFirst()
                .orElse(WAITING);
    }
}
