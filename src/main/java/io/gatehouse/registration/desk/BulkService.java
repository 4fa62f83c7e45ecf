package io.gatehouse.registration.desk;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.registration.Reason;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Decides about many requests at once: first what would happen to each, then a run that goes on when nobody watches, with a
 * result for each. Never anything privileged. See docs/decisions/124.
 */
@Service
@AllowStaff
public class BulkService {

    /** How many requests at a time somebody can have looked at. */
    public static final int MOST = 50;

    private final BulkPreview preview;
    private final BulkStart start;
    private final BulkRuns runs;
    private final CurrentActor actor;
    private final Clock clock;

    BulkService(BulkPreview preview, BulkStart start, BulkRuns runs, CurrentActor actor, Clock clock) {
        this.preview = preview;
        this.start = start;
        this.runs = runs;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What would happen to each, without doing anything; at most {@value #MOST}. Reads the directory for approvals.
     *
     * @param reason for everything but approvals
     */
    public List<BulkProposal> preview(Collection<RegistrationId> requests, BulkAction action, @Nullable Reason reason) {
        return requests.stream()
                .limit(MOST)
                .flatMap(id -> preview.of(id, action, reason).stream())
                .toList();
    }

    /**
     * Begins to carry out what was previewed, as far as it is possible.
     *
     * @return the run, to be asked for by {@link #run}
     */
    public UUID start(BulkAction action, List<BulkProposal> previewed) {
        var me = actor.get();
        var run = new BulkRun(
                TimeOrderedIds.next(),
                action,
                Objects.requireNonNull(me.accountId(), "a run is somebody's"),
                me.address(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                previewed.stream()
                        .filter(BulkProposal::possible)
                        .limit(MOST)
                        .map(BulkService::item)
                        .toList());
        start.begin(run, me.displayName());
        return run.id();
    }

    private static BulkItem item(BulkProposal proposal) {
        var registration = proposal.registration();
        return new BulkItem(
                registration.id(),
                registration.version(),
                Objects.requireNonNull(proposal.verdict()),
                registration.reference(),
                registration.name().full(),
                BulkItem.Result.WAITING);
    }

    /** One of the actor's own. */
    public Optional<BulkRun> run(UUID id) {
        return runs.find(id).filter(run -> run.by().equals(actor.get().accountId()));
    }

    /** The one that the actor started last. */
    public Optional<BulkRun> latest() {
        return Optional.ofNullable(actor.get().accountId())
                .flatMap(runs::latest)
                .flatMap(runs::find);
    }
}
