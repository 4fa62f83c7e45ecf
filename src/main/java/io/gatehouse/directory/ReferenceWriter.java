package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.directory.DirectoryChange.FollowReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lets groups of others follow entries that were adopted from elsewhere, with one modification per group. A name is only
 * replaced, never added: whoever was taken out of a group meanwhile stays out. When that spoils a modification, the group is
 * asked about each of them; one member who spoils it otherwise is found by halving.
 */
final class ReferenceWriter {

    private static final Set<ResultCode> DONE_ALREADY = Set.of(ResultCode.NO_SUCH_ATTRIBUTE, ResultCode.NO_SUCH_OBJECT);

    private static final Set<ResultCode> REFUSED =
            Set.of(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, ResultCode.UNWILLING_TO_PERFORM);

    private final Pipeline pipeline;
    private final ChangeRequests requests;
    private final Map<DirectoryChange, ChangeOutcome> outcomes = new HashMap<>();

    ReferenceWriter(Pipeline pipeline, ChangeRequests requests) {
        this.pipeline = pipeline;
        this.requests = requests;
    }

    Map<DirectoryChange, ChangeOutcome> write(List<FollowReference> changes) throws LDAPException {
        var groups = List.copyOf(changes.stream()
                .collect(Collectors.groupingBy(FollowReference::reference, LinkedHashMap::new, Collectors.toList()))
                .values());
        var results = pipeline.send(
                groups.stream().map(this::request).map(Unheard::of).toList());
        for (int i = 0; i < results.size(); i++) {
            followed(groups.get(i), results.get(i));
        }
        return outcomes;
    }

    private ModifyRequest request(List<FollowReference> ofGroup) {
        return requests.follow(ofGroup.getFirst().reference(), ofGroup);
    }

    private void followed(List<FollowReference> changes, LDAPResult result) throws LDAPException {
        if (changes.size() == 1) {
            outcomes.put(changes.getFirst(), single(changes.getFirst(), result));
        } else if (result.getResultCode().equals(ResultCode.SUCCESS)) {
            changes.forEach(change -> outcomes.put(change, new ChangeOutcome.Applied()));
        } else if (ofOneMember(result)) {
            followThoseNamed(changes);
        } else {
            var failed = failed(result);
            changes.forEach(change -> outcomes.put(change, failed));
        }
    }

    /** Whom the group does not name any more needs nothing. */
    private void followThoseNamed(List<FollowReference> changes) throws LDAPException {
        var named = named(changes);
        changes.stream()
                .filter(change -> !named.contains(change))
                .forEach(change -> outcomes.put(change, new ChangeOutcome.Applied()));
        if (named.size() == changes.size()) {
            follow(changes.subList(0, changes.size() / 2));
            follow(changes.subList(changes.size() / 2, changes.size()));
        } else if (!named.isEmpty()) {
            follow(named);
        }
    }

    /** One that could not be asked about is taken to be named. */
    private List<FollowReference> named(List<FollowReference> changes) throws LDAPException {
        var searches = changes.stream()
                .map(change -> new FoundEntries(Searches.reference(change.reference(), change.formerDn())))
                .toList();
        var results = pipeline.send(searches);
        return IntStream.range(0, changes.size())
                .filter(i -> !results.get(i).getResultCode().equals(ResultCode.SUCCESS)
                        || !searches.get(i).entries().isEmpty())
                .mapToObj(changes::get)
                .toList();
    }

    private void follow(List<FollowReference> changes) throws LDAPException {
        followed(changes, send(Unheard.of(request(changes))));
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
        return failed(result);
    }

    private static ChangeOutcome forgotten(LDAPResult result) {
        var code = result.getResultCode();
        return code.equals(ResultCode.SUCCESS) || DONE_ALREADY.contains(code)
                ? new ChangeOutcome.Applied()
                : failed(result);
    }

    /** A group of others that we may not write is no reason to keep everybody from the directory. */
    private static ChangeOutcome failed(LDAPResult result) {
        var failure = ResultCodes.failure(result);
        return new ChangeOutcome.Failed(
                REFUSED.contains(result.getResultCode())
                        ? new DirectoryFailure.Permanent(failure.code(), failure.message())
                        : failure);
    }

    private LDAPResult send(Pipeline.Submission submission) throws LDAPException {
        return pipeline.send(List.of(submission)).getFirst();
    }
}
