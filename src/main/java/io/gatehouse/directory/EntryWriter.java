package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.OfPerson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds and changes person entries, each on its own, all at once. */
final class EntryWriter {

    private final Pipeline pipeline;
    private final ChangeRequests requests;

    EntryWriter(Pipeline pipeline, ChangeRequests requests) {
        this.pipeline = pipeline;
        this.requests = requests;
    }

    Map<DirectoryChange, ChangeOutcome> write(List<AddEntry> additions, List<ChangeEntry> changes)
            throws LDAPException {
        var all = new ArrayList<OfPerson>(additions);
        all.addAll(changes);
        var results = pipeline.send(all.stream().map(this::submission).toList());
        var outcomes = new HashMap<DirectoryChange, ChangeOutcome>();
        for (int i = 0; i < results.size(); i++) {
            outcomes.put(all.get(i), outcome(all.get(i), results.get(i)));
        }
        return outcomes;
    }

    private Pipeline.Submission submission(OfPerson change) {
        return switch (change) {
            case AddEntry add -> Unheard.of(requests.add(add));
            case ChangeEntry modify -> Unheard.of(requests.change(modify));
            case DirectoryChange.OfGroup membership -> throw new IllegalArgumentException(membership.toString());
        };
    }

    /**
     * An entry that is there although none was (68), gone although it was there (32), or no longer ours (122) shows a plan
     * made on a state that has passed. The next reading tells our own earlier try from a name that is taken.
     */
    private static ChangeOutcome outcome(OfPerson change, LDAPResult result) {
        var code = result.getResultCode();
        if (code.equals(ResultCode.SUCCESS)) {
            return new ChangeOutcome.Applied();
        }
        var passed = change instanceof AddEntry
                ? code.equals(ResultCode.ENTRY_ALREADY_EXISTS)
                : code.equals(ResultCode.NO_SUCH_OBJECT) || code.equals(ResultCode.ASSERTION_FAILED);
        var failure = ResultCodes.failure(result);
        return passed ? new ChangeOutcome.Outdated(failure) : new ChangeOutcome.Failed(failure);
    }
}
