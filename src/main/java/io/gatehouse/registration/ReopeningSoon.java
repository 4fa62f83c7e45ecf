package io.gatehouse.registration;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import io.gatehouse.catalog.ChecklistChanged;
import io.gatehouse.catalog.EntitlementChanged;
import io.gatehouse.organization.OrganizationChanged;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has holds looked at when something happened that may have removed their cause; in the transaction of what happened. */
@Component
class ReopeningSoon {

    private final Scheduler scheduler;
    private final Clock clock;

    ReopeningSoon(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    void on(ProofRecorded event) {
        soon(event.registration());
    }

    /** That somebody vouches is told by its proof. */
    @EventListener
    void on(VouchingAnswered event) {
        if (!event.answer().vouched()) {
            soon(event.registration());
        }
    }

    @EventListener
    void on(PersonToldApart event) {
        soon(event.registration());
    }

    @EventListener
    void on(OrganizationChanged event) {
        everything();
    }

    @EventListener
    void on(EntitlementChanged event) {
        everything();
    }

    @EventListener
    void on(ChecklistChanged event) {
        everything();
    }

    private void soon(RegistrationDetails registration) {
        scheduler.schedule(
                ReopeningTask.of(registration.id()), clock.instant(), ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    }

    /** Many changes in a minute are one look. */
    private void everything() {
        var next = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        scheduler.schedule(ReopeningTask.ofEverything(next), next, ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    }
}
