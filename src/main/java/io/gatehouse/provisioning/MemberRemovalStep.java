package io.gatehouse.provisioning;

import io.gatehouse.directory.ChangeOutcome;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryChange.RemoveStray;
import io.gatehouse.directory.DirectoryFailure;
import io.gatehouse.directory.StrayMember;
import io.gatehouse.directory.StrayState;
import io.gatehouse.provisioning.MemberRemoval.State;
import io.gatehouse.provisioning.MemberRemovalRecorder.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The worker's step that takes members out of groups that no account is for, while nobody else writes groups: what is still
 * listed and still nobody's, nothing else. See docs/decisions/089.
 */
@Component
class MemberRemovalStep {

    private static final Logger LOG = LoggerFactory.getLogger(MemberRemovalStep.class);
    private static final int AT_ONCE = 500;
    private static final int LOCAL_ERROR = 82;
    private static final DirectoryFailure NOT_ANSWERED = new DirectoryFailure.Transient(LOCAL_ERROR, "not read");

    private final MemberRemovalRecorder recorder;
    private final Directory directory;
    private final MemberOwners owners;
    private final GroupLease lease;
    private final WriteGate gate;

    MemberRemovalStep(
            MemberRemovalRecorder recorder,
            Directory directory,
            MemberOwners owners,
            GroupLease lease,
            WriteGate gate) {
        this.recorder = recorder;
        this.directory = directory;
        this.owners = owners;
        this.lease = lease;
        this.gate = gate;
    }

    /** What waits for a failure to pass need not wait longer. */
    void hurry() {
        recorder.hurry();
    }

    /** All that is due; what fails is due again later. */
    void work() {
        var more = !recorder.due(1).isEmpty();
        while (more) {
            more = next() == AT_ONCE;
        }
    }

    private int next() {
        var holder = UUID.randomUUID();
        if (!lease.acquire(holder)) {
            return 0;
        }
        try {
            var due = recorder.due(AT_ONCE);
            carryOut(due);
            return due.size();
        } finally {
            lease.release(holder);
        }
    }

    private void carryOut(List<MemberRemoval> due) {
        var results = new HashMap<StrayMember, Result>();
        try {
            results.putAll(results(due.stream().map(MemberRemoval::member).toList()));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("{} members could not be taken out of their groups", due.size(), e);
            var surprise = new Result.Failed(new DirectoryFailure.Permanent(LOCAL_ERROR, e.toString()));
            due.forEach(one -> results.putIfAbsent(one.member(), surprise));
        }
        recorder.record(due, results, owners.byUsername(removed(results)));
    }

    private Map<StrayMember, Result> results(List<StrayMember> members) {
        var results = new HashMap<StrayMember, Result>();
        var states = directory.strays(members);
        var owned = owners.of(states);
        for (var member : members) {
            switch (states.getOrDefault(member, new StrayState.Unknown(NOT_ANSWERED))) {
                case StrayState.NotListed absent -> results.put(member, new Result.Ended(State.ABSENT));
                case StrayState.Unknown unknown -> results.put(member, new Result.Failed(unknown.failure()));
                case StrayState.Listed listed
                when owned.containsKey(member) -> results.put(member, new Result.Ended(State.KEPT));
                case StrayState.Listed listed -> {}
            }
        }
        results.putAll(remove(
                members.stream().filter(member -> !results.containsKey(member)).toList()));
        return results;
    }

    private Map<StrayMember, Result> remove(List<StrayMember> members) {
        var results = new HashMap<StrayMember, Result>();
        if (members.isEmpty()) {
            return results;
        }
        var people = members.stream().map(StrayMember::name).distinct().count();
        if (!gate.admits((int) people)) {
            members.forEach(member -> results.put(member, new Result.Held()));
            return results;
        }
        var outcomes = directory.apply(members.stream().map(RemoveStray::new).toList());
        for (var member : members) {
            var outcome = outcomes.getOrDefault(new RemoveStray(member), new ChangeOutcome.Failed(NOT_ANSWERED));
            results.put(member, result(outcome));
        }
        return results;
    }

    private static Result result(ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Applied applied -> new Result.Ended(State.REMOVED);
            case ChangeOutcome.Failed failed -> new Result.Failed(failed.failure());
            case ChangeOutcome.Outdated outdated ->
                new Result.Failed(new DirectoryFailure.Transient(
                        outdated.sign().code(), outdated.sign().message()));
        };
    }

    private static List<StrayMember> removed(Map<StrayMember, Result> results) {
        return results.entrySet().stream()
                .filter(one -> one.getValue().equals(new Result.Ended(State.REMOVED)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
