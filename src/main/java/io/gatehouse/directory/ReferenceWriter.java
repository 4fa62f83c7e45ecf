package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.directory.Adoption.Reference;
import io.gatehouse.directory.DirectoryChange.FollowReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets groups of others follow entries that were adopted from elsewhere, with one modification per group. A name is only
 * replaced, never added: whoever was taken out of a group meanwhile stays out. One member who spoils the modification is found
 * by halving.
 */
final class ReferenceWriter {

    private static final Set<ResultCode> DONE_ALREADY = Set.of(ResultCode.NO_SUCH_ATTRIBUTE, ResultCode.NO_SUCH_OBJECT);

    private final Pipeline pipeline;
    private final ChangeRequests requests;
    private final Map<DirectoryChange, ChangeOutcome> outcomes = new HashMap<>();

    ReferenceWriter(Pipeline pipeline, ChangeRequests requests) {
        this.pipeline = pipeline;
        this.requests = requests;
    }

    Map<DirectoryChange, ChangeOutcome> write(List<FollowReference> changes) throws LDAPException {
        var groups = changes.stream()
                .collect(Collectors.groupingBy(FollowReference::reference, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<Reference, List<FollowReference>> group : groups.entrySet()) {
            follow(group.getKey(), group.getValue());
        }
        return outcomes;
    }

    private void follow(Reference reference, List<FollowReference> changes) throws LDAPException {
        var result = send(Unheard.of(requests.follow(reference, changes)));
        if (changes.size() == 1) {
            outcomes.put(changes.getFirst(), single(changes.getFirst(), result));
        } else if (result.getResultCode().equals(ResultCode.SUCCESS)) {
            changes.forEach(change -> outcomes.put(change, new ChangeOutcome.Applied()));
        } else if (ofOneMember(result)) {
            follow(reference, changes.subList(0, changes.size() / 2));
            follow(reference, changes.subList(changes.size() / 2, changes.size()));
        } else {
            var failed = new ChangeOutcome.Failed(ResultCodes.failure(result));
            changes.forEach(change -> outcomes.put(change, failed));
        }
    }

    private static boolean ofOneMember(LDAPResult result) {
        var code = result.getResultCode();
        return code.equals(ResultCode.NO_SUCH_ATTRIBUTE)
                || code.equals(ResultCode.ATTRIBUTE_OR_VALUE_EXISTS)
                || code.equals(ResultCode.CONSTRAINT_VIOLATION);
    }

    private ChangeOutcome single(FollowReference change, LDAPResult result) throws LDAPException {
        var code = result.getResultCode();
        if (code.equals(ResultCode.SUCCESS) || DONE_ALREADY.contains(code)) {
            return new ChangeOutcome.Applied();
        }
        if (code.equals(ResultCode.ATTRIBUTE_OR_VALUE_EXISTS)) {
            return forgotten(send(Unheard.of(requests.forget(change))));
        }
        return new ChangeOutcome.Failed(ResultCodes.failure(result));
    }

    private static ChangeOutcome forgotten(LDAPResult result) {
        var code = result.getResultCode();
        return code.equals(ResultCode.SUCCESS) || DONE_ALREADY.contains(code)
                ? new ChangeOutcome.Applied()
                : new ChangeOutcome.Failed(ResultCodes.failure(result));
    }

    private LDAPResult send(Pipeline.Submission submission) throws LDAPException {
        return pipeline.send(List.of(submission)).getFirst();
    }
}
