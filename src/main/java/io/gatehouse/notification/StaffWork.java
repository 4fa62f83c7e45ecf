package io.gatehouse.notification;

import io.gatehouse.provisioning.ProvisioningService;
import io.gatehouse.provisioning.ProvisioningState;
import io.gatehouse.registration.LineState;
import io.gatehouse.registration.RegistrationFilter;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.RegistrationState;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How much waits for staff, by the same filters as their lists. */
@Component
class StaffWork {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);
    private static final int MOST = 1000;

    private final RegistrationService registrations;
    private final ProvisioningService provisioning;
    private final Mails mails;
    private final Clock clock;

    StaffWork(RegistrationService registrations, ProvisioningService provisioning, Mails mails, Clock clock) {
        this.registrations = registrations;
        this.provisioning = provisioning;
        this.mails = mails;
        this.clock = clock;
    }

    int waiting() {
        return registrations.count(RegistrationFilter.queue());
    }

    /** The day since when the oldest waits; empty when none does. */
    String oldest() {
        return registrations.list(RegistrationFilter.queue(), 0, 1).stream()
                .findFirst()
                .map(row -> DAY.format(row.submittedAt().atZone(clock.getZone())))
                .orElse("");
    }

    int answered() {
        return registrations.count(RegistrationFilter.answered());
    }

    int second() {
        return approvedWith(LineState.AWAITING_SECOND_APPROVAL);
    }

    /** Those with lines that were on hold and can be decided now. */
    int readyAgain() {
        return approvedWith(LineState.REOPENED);
    }

    private int approvedWith(LineState line) {
        var queue = RegistrationFilter.queue();
        return registrations.count(new RegistrationFilter(
                queue.terms(), Set.of(RegistrationState.APPROVED), line, queue.narrowing(), queue.order()));
    }

    int parked() {
        return provisioning.counts().getOrDefault(ProvisioningState.PARKED, 0);
    }

    int refusedMail() {
        return mails.count(new MailFilter("", MailState.PARKED), MOST);
    }
}
