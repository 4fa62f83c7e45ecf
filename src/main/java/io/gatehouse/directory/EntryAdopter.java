package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.directory.DirectoryChange.AdoptEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes entries of others over: first all are moved to where they belong, then those that got there are marked. Interrupted in
 * between, an entry is found at its place, still to be marked.
 */
final class EntryAdopter {

    /** The entry is not, or no longer, the one that was read, or we have been there before; the next reading tells. */
    private static final Set<ResultCode> PASSED = Set.of(
            ResultCode.NO_SUCH_OBJECT,
            ResultCode.ENTRY_ALREADY_EXISTS,
            ResultCode.CONSTRAINT_VIOLATION,
            ResultCode.ATTRIBUTE_OR_VALUE_EXISTS);

    private final Pipeline pipeline;
    private final ChangeRequests requests;

    EntryAdopter(Pipeline pipeline, ChangeRequests requests) {
        this.pipeline = pipeline;
        this.requests = requests;
    }

    Map<DirectoryChange, ChangeOutcome> adopt(List<AdoptEntry> changes) throws LDAPException {
        var outcomes = new HashMap<DirectoryChange, ChangeOutcome>();
        var moving = new ArrayList<AdoptEntry>();
        var moves = new ArrayList<Pipeline.Submission>();
        for (var change : changes) {
            var move = requests.move(change);
            if (move.isPresent()) {
                moving.add(change);
                moves.add(Unheard.of(move.get()));
            }
        }
        record(outcomes, moving, pipeline.send(moves));
        var there = changes.stream()
                .filter(change -> !outcomes.containsKey(change) || applied(outcomes, change))
                .toList();
        var marks = there.stream().map(requests::mark).map(Unheard::of).toList();
        record(outcomes, there, pipeline.send(marks));
        return outcomes;
    }

    private static boolean applied(Map<DirectoryChange, ChangeOutcome> outcomes, AdoptEntry change) {
        return outcomes.get(change) instanceof ChangeOutcome.Applied;
    }

    private static void record(
            Map<DirectoryChange, ChangeOutcome> outcomes, List<AdoptEntry> changes, List<LDAPResult> results) {
        for (int i = 0; i < results.size(); i++) {
            outcomes.put(changes.get(i), outcome(results.get(i)));
        }
    }

    private static ChangeOutcome outcome(LDAPResult result) {
        var code = result.getResultCode();
        if (code.equals(ResultCode.SUCCESS)) {
            return new ChangeOutcome.Applied();
        }
        var failure = ResultCodes.failure(result);
        return PASSED.contains(code) ? new ChangeOutcome.Outdated(failure) : new ChangeOutcome.Failed(failure);
    }
}
