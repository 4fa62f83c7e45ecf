package io.gatehouse.reconciliation;

import io.gatehouse.provisioning.MemberRemovalService;
import io.gatehouse.provisioning.ProvisioningService;
import io.gatehouse.security.AllowLead;
import io.gatehouse.security.AllowStaff;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mass-change brake, for people to look at and to release. */
@Service
@Transactional
public class MassChangeService {

    private final MassChangeBrake brake;
    private final ProvisioningService provisioning;
    private final MemberRemovalService removals;
    private final ApplicationEventPublisher events;

    MassChangeService(
            MassChangeBrake brake,
            ProvisioningService provisioning,
            MemberRemovalService removals,
            ApplicationEventPublisher events) {
        this.brake = brake;
        this.provisioning = provisioning;
        this.removals = removals;
        this.events = events;
    }

    @AllowStaff
    @Transactional(readOnly = true)
    public BrakeState state() {
        return brake.state();
    }

    /** Lets everything pass for a while, what was held first. Returns until when. */
    @AllowLead
    public Instant release(String reason) {
        var until = brake.release();
        provisioning.releaseHeld();
        removals.releaseHeld();
        events.publishEvent(new MassChangeReleased(reason, until));
        return until;
    }
}
