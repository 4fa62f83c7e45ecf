package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.directory.DirectoryChange.RenameEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives entries their new names. Other attributes that bear the name come first, so that an entry found under the new name
 * has all of it, whenever we were interrupted.
 */
final class EntryRenamer {

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

    private final Pipeline pipeline;
    private final ChangeRequests requests;

    EntryRenamer(Pipeline pipeline, ChangeRequests requests) {
        this.pipeline = pipeline;
        this.requests = requests;
    }

    Map<DirectoryChange, ChangeOutcome> rename(List<RenameEntry> changes) throws LDAPException {
        var outcomes = new HashMap<DirectoryChange, ChangeOutcome>();
        var named = changes.stream()
                .filter(change -> requests.naming(change).isPresent())
                .toList();
        var namings = pipeline.send(named.stream()
                .flatMap(change -> requests.naming(change).stream())
                .map(Unheard::of)
                .toList());
        record(outcomes, named, namings);
        var remaining = new ArrayList<>(changes);
        remaining.removeIf(
                change -> outcomes.containsKey(change) && !(outcomes.get(change) instanceof ChangeOutcome.Applied));
        var results = pipeline.send(
                remaining.stream().map(requests::rename).map(Unheard::of).toList());
        record(outcomes, remaining, results);
        return outcomes;
    }

    private static void record(
            Map<DirectoryChange, ChangeOutcome> outcomes, List<RenameEntry> changes, List<LDAPResult> results) {
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
