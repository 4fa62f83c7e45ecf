package io.gatehouse.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.OfPerson;
import io.gatehouse.directory.DirectoryChange.SignIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds and changes person entries, each on its own, all at once. */
final class EntryWriter {

    private static final Set<ResultCode> GONE_OR_NOT_OURS =
            Set.of(ResultCode.NO_SUCH_OBJECT, ResultCode.ASSERTION_FAILED, ResultCode.NO_SUCH_ATTRIBUTE);

    private final Pipeline pipeline;
    private final ChangeRequests requests;

    EntryWriter(Pipeline pipeline, ChangeRequests requests) {
        this.pipeline = pipeline;
        this.requests = requests;
    }

    Map<DirectoryChange, ChangeOutcome> write(List<AddEntry> additions, List<ChangeEntry> changes)
            throws LDAPException {
        var locks = presentLocks(changes);
        var all = new ArrayList<OfPerson>(additions);
        all.addAll(changes);
        var results = pipeline.send(all.stream()
                .map(change -> submission(change, locks.get(change)))
                .toList());
        var outcomes = new HashMap<DirectoryChange, ChangeOutcome>();
        for (int i = 0; i < results.size(); i++) {
            outcomes.put(all.get(i), outcome(all.get(i), results.get(i)));
        }
        return outcomes;
    }

    /** What the entries' locks are before they change, where a lock shares its attribute with others. */
    private Map<ChangeEntry, Entry> presentLocks(List<ChangeEntry> changes) throws LDAPException {
        var locks = new HashMap<ChangeEntry, Entry>();
        if (requests.features().lock().needsPresent()) {
            var searches = new Searches(new PersonEntries(requests.features()));
            var asked = new LinkedHashMap<ChangeEntry, FoundEntries>();
            changes.stream()
                    .filter(change -> change.signIn() != SignIn.UNTOUCHED)
                    .forEach(change -> asked.put(change, new FoundEntries(searches.lockOf(change.entry()))));
            pipeline.send(List.copyOf(asked.values()));
            asked.forEach((change, found) -> found.entries().forEach(entry -> locks.put(change, entry)));
        }
        return locks;
    }

    private Pipeline.Submission submission(OfPerson change, @Nullable Entry lock) {
        return switch (change) {
            case AddEntry add -> Unheard.of(requests.addWithSecrets(add));
            case ChangeEntry modify -> Unheard.of(requests.change(modify, lock));
            case DirectoryChange.AdoptEntry adopt -> throw new IllegalArgumentException(adopt.toString());
            case DirectoryChange.FollowReference follow -> throw new IllegalArgumentException(follow.toString());
            case DirectoryChange.MoveEntry move -> throw new IllegalArgumentException(move.toString());
            case DirectoryChange.OfGroup membership -> throw new IllegalArgumentException(membership.toString());
        };
    }

    /**
     * An entry that is there although none was (68), gone although it was there (32), or no longer ours (122, or 16 where the
     * server has no Assertion control) shows a plan made on a state that has passed. The next reading tells our own earlier try from a name that is taken.
     */
    private static ChangeOutcome outcome(OfPerson change, LDAPResult result) {
        var code = result.getResultCode();
        if (code.equals(ResultCode.SUCCESS)) {
            return new ChangeOutcome.Applied();
        }
        var passed = change instanceof AddEntry
                ? code.equals(ResultCode.ENTRY_ALREADY_EXISTS)
                : GONE_OR_NOT_OURS.contains(code);
        var failure = ResultCodes.failure(result);
        return passed ? new ChangeOutcome.Outdated(failure) : new ChangeOutcome.Failed(failure);
    }
}
