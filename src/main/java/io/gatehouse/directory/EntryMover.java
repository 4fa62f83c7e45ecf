package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.directory.DirectoryChange.MoveEntry;
import io.gatehouse.directory.DirectoryChange.RenameEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives entries their new names and places. Other attributes that bear the name come first, so that an entry found under the new name
 * has all of it, whenever we were interrupted.
 */
final class EntryMover {

    /**
     * Somebody was there before us, most often we ourselves in a try whose answer got lost: the next reading tells. The unique
     * overlay of OpenLDAP answers 19 then, because it looks for the new name before the entry.
     */
    private static final Set<ResultCode> PASSED = Set.of(
            ResultCode.NO_SUCH_OBJECT,
            ResultCode.ENTRY_ALREADY_EXISTS,
            ResultCode.CONSTRAINT_VIOLATION,
            ResultCode.ASSERTION_FAILED,
            ResultCode.NO_SUCH_ATTRIBUTE);

    /** What may be the fault of the recycle bin alone and must not keep everybody else from the directory. */
    private static final Set<ResultCode> REFUSED =
            Set.of(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, ResultCode.UNWILLING_TO_PERFORM);

    private final Pipeline pipeline;
    private final ChangeRequests requests;

    EntryMover(Pipeline pipeline, ChangeRequests requests) {
        this.pipeline = pipeline;
        this.requests = requests;
    }

    Map<DirectoryChange, ChangeOutcome> move(List<? extends MoveEntry> changes) throws LDAPException {
        var outcomes = new HashMap<DirectoryChange, ChangeOutcome>();
        var named = changes.stream()
                .filter(change -> requests.naming(change).isPresent())
                .toList();
        var namings = pipeline.send(named.stream()
                .flatMap(change -> requests.naming(change).stream())
                .map(Unheard::of)
                .toList());
        record(outcomes, named, namings);
        var remaining = new ArrayList<MoveEntry>(changes);
        remaining.removeIf(
                change -> outcomes.containsKey(change) && !(outcomes.get(change) instanceof ChangeOutcome.Applied));
        var results = send(remaining);
        record(outcomes, remaining, results);
        return outcomes;
    }

    /** Where the server has no recycle bin yet it is made, and what failed for want of it sent again. */
    private List<LDAPResult> send(List<MoveEntry> changes) throws LDAPException {
        var results = new ArrayList<>(pipeline.send(
                changes.stream().map(requests::move).map(Unheard::of).toList()));
        var binMissed = new ArrayList<Integer>();
        for (int i = 0; i < results.size(); i++) {
            if (changes.get(i).entry().recycled()
                    && results.get(i).getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                binMissed.add(i);
            }
        }
        if (binMissed.isEmpty() || binIsThere()) {
            return results;
        }
        var made = pipeline.send(List.of(Unheard.of(requests.createBin()))).getFirst();
        if (made.getResultCode().equals(ResultCode.SUCCESS)) {
            var again = pipeline.send(binMissed.stream()
                    .map(i -> Unheard.of(requests.move(changes.get(i))))
                    .toList());
            for (int i = 0; i < again.size(); i++) {
                results.set(binMissed.get(i), again.get(i));
            }
        } else if (!made.getResultCode().equals(ResultCode.ENTRY_ALREADY_EXISTS)) {
            binMissed.forEach(i -> results.set(i, made));
        }
        return results;
    }

    /** Then it is the entry that is gone. */
    private boolean binIsThere() throws LDAPException {
        var searches = new Searches(new PersonEntries(requests.features()));
        var found = pipeline.send(List.of(new FoundEntries(searches.bin()))).getFirst();
        return !found.getResultCode().equals(ResultCode.NO_SUCH_OBJECT);
    }

    private static void record(
            Map<DirectoryChange, ChangeOutcome> outcomes,
            List<? extends MoveEntry> changes,
            List<? extends LDAPResult> results) {
        for (int i = 0; i < results.size(); i++) {
            outcomes.put(changes.get(i), outcome(changes.get(i), results.get(i)));
        }
    }

    private static ChangeOutcome outcome(MoveEntry change, LDAPResult result) {
        var code = result.getResultCode();
        if (code.equals(ResultCode.SUCCESS)) {
            return new ChangeOutcome.Applied();
        }
        var failure = ResultCodes.failure(result);
        if (PASSED.contains(code)) {
            return new ChangeOutcome.Outdated(failure);
        }
        return !(change instanceof RenameEntry) && REFUSED.contains(code)
                ? new ChangeOutcome.Failed(new DirectoryFailure.Permanent(failure.code(), failure.message()))
                : new ChangeOutcome.Failed(failure);
    }
}
