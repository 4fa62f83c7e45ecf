package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.directory.DirectoryChange.OfGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Writes who is in a group: one modification per group. When the server refuses it because of one member, it is halved until
 * that member is alone, so that nobody waits for somebody else's mistake.
 */
final class MemberWriter {

    private static final Set<ResultCode> THERE = Set.of(ResultCode.SUCCESS, ResultCode.ATTRIBUTE_OR_VALUE_EXISTS);

    private final Pipeline pipeline;
    private final ChangeRequests requests;
    private final KnownGroups knownGroups;
    private final boolean checksMembers;
    private final Map<DirectoryChange, ChangeOutcome> outcomes = new HashMap<>();

    MemberWriter(Pipeline pipeline, ChangeRequests requests, KnownGroups knownGroups) {
        this.pipeline = pipeline;
        this.requests = requests;
        this.knownGroups = knownGroups;
        this.checksMembers = requests.features().groups().checksMembers();
    }

    Map<DirectoryChange, ChangeOutcome> write(Collection<? extends OfGroup> changes) throws LDAPException {
        var refused = tryAll(GroupBatch.of(changes), this::mayBeOneMembersFault);
        var singles = new ArrayList<GroupBatch>();
        while (!refused.isEmpty()) {
            var halves =
                    refused.stream().flatMap(batch -> batch.halves().stream()).toList();
            halves.stream().filter(GroupBatch::isSingle).forEach(singles::add);
            refused = tryAll(halves.stream().filter(half -> !half.isSingle()).toList(), this::mayBeOneMembersFault);
        }
        var last = tryAll(singles, MemberWriter::wouldEmptyTheGroup);
        tryAll(withPlaceholder(last), (batch, result) -> false);
        if (checksMembers) {
            findWhatWasSoAlready(singles);
        }
        return outcomes;
    }

    /** Sends the batches and records what came of them, apart from those to be tried in another way, which it returns. */
    private List<GroupBatch> tryAll(List<GroupBatch> batches, BiPredicate<GroupBatch, LDAPResult> anotherWay)
            throws LDAPException {
        var results = pipeline.send(batches.stream()
                .map(batch -> Unheard.of(requests.members(batch)))
                .toList());
        var remaining = new ArrayList<GroupBatch>();
        for (int i = 0; i < results.size(); i++) {
            var batch = batches.get(i);
            var result = results.get(i);
            if (anotherWay.test(batch, result)) {
                remaining.add(batch);
            } else {
                batch.changes().forEach(change -> outcomes.put(change, outcome(batch, change, result)));
            }
        }
        return remaining;
    }

    /**
     * A group that was not made by us has no placeholder yet; it gets one when its last member is to leave. Where it does not
     * get one, that is what came of leaving.
     */
    private List<GroupBatch> withPlaceholder(List<GroupBatch> last) throws LDAPException {
        var groups = last.stream().map(GroupBatch::group).distinct().toList();
        var results = pipeline.send(groups.stream()
                .map(group -> Unheard.of(requests.nobodyJoins(group)))
                .toList());
        var possible = new ArrayList<GroupBatch>();
        for (var batch : last) {
            var result = results.get(groups.indexOf(batch.group()));
            if (THERE.contains(result.getResultCode())) {
                possible.add(batch);
            } else {
                batch.changes().forEach(change -> outcomes.put(change, outcome(batch, change, result)));
            }
        }
        return possible;
    }

    private void findWhatWasSoAlready(List<GroupBatch> singles) throws LDAPException {
        var failed = singles.stream()
                .map(single -> single.changes().getFirst())
                .filter(change -> !(outcomes.get(change) instanceof ChangeOutcome.Applied))
                .toList();
        new MembershipCheck(pipeline, requests.features())
                .alreadySo(failed)
                .forEach(change -> outcomes.put(change, new ChangeOutcome.Applied()));
    }

    private boolean mayBeOneMembersFault(GroupBatch batch, LDAPResult result) {
        var groupIsGone = result.getResultCode().equals(ResultCode.NO_SUCH_OBJECT) && !checksMembers;
        var unwilling = result.getResultCode().equals(ResultCode.UNWILLING_TO_PERFORM) && checksMembers;
        return !isDone(batch, result)
                && !groupIsGone
                && (unwilling || ResultCodes.failure(result) instanceof DirectoryFailure.Permanent);
    }

    private static boolean wouldEmptyTheGroup(GroupBatch batch, LDAPResult result) {
        return result.getResultCode().equals(ResultCode.OBJECT_CLASS_VIOLATION) && batch.takesAway();
    }

    /** A group that is gone is made by the next plan; until then it is not known any more. */
    private ChangeOutcome outcome(GroupBatch batch, OfGroup change, LDAPResult result) {
        if (isDone(batch, result)) {
            return new ChangeOutcome.Applied();
        }
        var failure = ResultCodes.failure(result);
        if (result.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
            knownGroups.missed(change.group());
            return new ChangeOutcome.Outdated(failure);
        }
        return new ChangeOutcome.Failed(failure);
    }

    /** Being in already (20), out already (16), or out because there is no such group (32) is as good as done. */
    private static boolean isDone(GroupBatch batch, LDAPResult result) {
        return switch (result.getResultCode().intValue()) {
            case ResultCode.SUCCESS_INT_VALUE -> true;
            case ResultCode.ATTRIBUTE_OR_VALUE_EXISTS_INT_VALUE -> batch.isSingle() && !batch.takesAway();
            case ResultCode.NO_SUCH_ATTRIBUTE_INT_VALUE ->
                batch.isSingle() && batch.joining().isEmpty();
            case ResultCode.NO_SUCH_OBJECT_INT_VALUE -> batch.joining().isEmpty();
            default -> false;
        };
    }
}
