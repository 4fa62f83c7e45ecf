package io.gatehouse.provisioning;

import io.gatehouse.directory.StrayMember;
import io.gatehouse.security.AllowLead;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has members taken out of groups of ours that no account is for. Nothing is written here: the worker looks at each again and
 * takes out what is still nobody's. See docs/decisions/089.
 */
@Service
@Transactional
@AllowLead
public class MemberRemovalService {

    private final MemberRemovals removals;
    private final ProvisioningStaging staging;
    private final CurrentActor actor;
    private final Clock clock;

    MemberRemovalService(MemberRemovals removals, ProvisioningStaging staging, CurrentActor actor, Clock clock) {
        this.removals = removals;
        this.staging = staging;
        this.actor = actor;
        this.clock = clock;
    }

    /** Whoever decides journals it. */
    public void request(Collection<StrayMember> members, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Taking members out needs a reason");
        }
        var request = new MemberRemovals.Request(actor.get().displayName(), reason.strip(), clock.instant());
        members.forEach(member -> removals.add(member, request));
        staging.wakeAtCommit();
    }

    /** What came of those that were asked for. */
    @Transactional(readOnly = true)
    public List<MemberRemoval> find(Collection<StrayMember> members) {
        return removals.find(members);
    }

    /** Has those not done tried again at once. */
    public void retry(Collection<StrayMember> members) {
        members.forEach(member -> removals.retry(member, clock.instant()));
        staging.wakeAtCommit();
    }

    /** Whatever the {@link WriteGate} held back is looked at again at once. */
    public void releaseHeld() {
        removals.hurry(clock.instant());
        staging.wakeAtCommit();
    }
}
