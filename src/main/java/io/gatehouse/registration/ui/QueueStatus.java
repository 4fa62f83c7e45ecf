package io.gatehouse.registration.ui;

import io.gatehouse.registration.LineState;
import io.gatehouse.registration.RegistrationRow;
import io.gatehouse.registration.RegistrationState;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    /** The applicant answered or corrected, and staff did nothing about it since. */
    ANSWERED(
            true,
            RegistrationState.CONFIRMED,
            RegistrationState.IN_REVIEW,
            RegistrationState.RETURNED,
            RegistrationState.WAITING_FOR_ORGANIZATION,
            RegistrationState.ON_HOLD,
            RegistrationState.APPROVED),
    /** Granted by one person, and another one has to agree. */
    SECOND(LineState.AWAITING_SECOND_APPROVAL),
    /** Lines that were on hold and can be decided now. */
    REOPENED(LineState.REOPENED),
    UNCONFIRMED(RegistrationState.SUBMITTED),
    APPROVED(RegistrationState.APPROVED),
    REJECTED(RegistrationState.REJECTED),
    ENDED(RegistrationState.WITHDRAWN, RegistrationState.EXPIRED),
    ALL(RegistrationState.values());

    private final Set<RegistrationState> states;
    private final @Nullable LineState line;
    private final boolean answered;

    QueueStatus(RegistrationState... states) {
        this(false, states);
    }

    QueueStatus(boolean answered, RegistrationState... states) {
        this.states = EnumSet.copyOf(Set.of(states));
        this.line = null;
        this.answered = answered;
    }

    QueueStatus(LineState line) {
        this.states = EnumSet.of(RegistrationState.APPROVED);
        this.line = line;
        this.answered = false;
    }

    Set<RegistrationState> states() {
        return Set.copyOf(states);
    }

    /** The state that one of the lines has; null when it does not matter. */
    @Nullable
    LineState line() {
        return line;
    }

    boolean answered() {
        return answered;
    }

    /** Whether what became of a request still belongs here. */
    boolean shows(RegistrationRow row) {
        return states.contains(row.state()) && (!answered || row.answeredAt() != null);
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
