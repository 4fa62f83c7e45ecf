package io.gatehouse.reconciliation;

import io.gatehouse.security.AllowLead;
import io.gatehouse.security.CurrentActor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs of comparing the whole directory with the accounts: starting, stopping and looking at them. */
@Service
@Transactional
@AllowLead
public class ReconciliationService {

    private final RunControl control;
    private final Runs runs;
    private final CurrentActor actor;

    ReconciliationService(RunControl control, Runs runs, CurrentActor actor) {
        this.control = control;
        this.runs = runs;
        this.actor = actor;
    }

    /** Empty when one is under way already. One that was stopped half-way is given up. */
    public Optional<UUID> start() {
        return control.start(actor.get().displayName());
    }

    /** It stops within a page and can be resumed. False when it is not under way. */
    public boolean stop(UUID run) {
        return control.stop(run);
    }

    /** Reads the directory again and compares from where it was. False when it is not stopped. */
    public boolean resume(UUID run) {
        return control.resume(run);
    }

    @Transactional(readOnly = true)
    public Optional<ReconciliationRun> find(UUID run) {
        return runs.find(run);
    }

    /** The run that is under way or stopped half-way. */
    @Transactional(readOnly = true)
    public Optional<ReconciliationRun> open() {
        return runs.open();
    }

    /** The run whose findings count. */
    @Transactional(readOnly = true)
    public Optional<ReconciliationRun> latestComplete() {
        return runs.latestComplete();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<ReconciliationRun> list(int offset, int limit) {
        return runs.newest(offset, limit);
    }

    @Transactional(readOnly = true)
    public int count() {
        return runs.count();
    }
}
