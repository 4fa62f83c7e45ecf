package io.gatehouse.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.GroupName.OfOrganization;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates groups, and for an organization's groups first the unit they lie in. What is there already is left as it is. */
final class GroupCreator {

    private final Pipeline pipeline;
    private final ChangeRequests requests;

    GroupCreator(Pipeline pipeline, ChangeRequests requests) {
        this.pipeline = pipeline;
        this.requests = requests;
    }

    Map<DirectoryChange, ChangeOutcome> create(Collection<CreateGroup> changes) throws LDAPException {
        var refusedUnits = createUnits(changes);
        var outcomes = new HashMap<DirectoryChange, ChangeOutcome>();
        for (var change : changes) {
            var refused = refusedUnits.get(organization(change));
            if (refused != null) {
                outcomes.put(change, outcome(refused));
            }
        }
        var possible =
                changes.stream().filter(change -> !outcomes.containsKey(change)).toList();
        var results = pipeline.send(possible.stream()
                .map(change -> Unheard.of(requests.create(change.group())))
                .toList());
        for (int i = 0; i < results.size(); i++) {
            outcomes.put(possible.get(i), outcome(results.get(i)));
        }
        if (requests.features().groups().checksMembers()) {
            refuseTakenNames(possible, results, outcomes);
        }
        return outcomes;
    }

    /** In a domain "already exists" (68) may speak of a logon name that something elsewhere has; then there is no group. */
    private void refuseTakenNames(
            List<CreateGroup> changes, List<LDAPResult> results, Map<DirectoryChange, ChangeOutcome> outcomes)
            throws LDAPException {
        var doubtful = new LinkedHashMap<Integer, FoundEntries>();
        var searches = new Searches(new PersonEntries(requests.features()));
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).getResultCode().equals(ResultCode.ENTRY_ALREADY_EXISTS)) {
                doubtful.put(
                        i, new FoundEntries(searches.existence(changes.get(i).group())));
            }
        }
        var found = pipeline.send(List.copyOf(doubtful.values())).iterator();
        doubtful.forEach((i, search) -> {
            if (found.next().getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                outcomes.put(changes.get(i), new ChangeOutcome.Failed(ResultCodes.failure(results.get(i))));
            }
        });
    }

    private Map<String, LDAPResult> createUnits(Collection<CreateGroup> changes) throws LDAPException {
        var organizations = changes.stream()
                .map(GroupCreator::organization)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        var results = pipeline.send(organizations.stream()
                .map(name -> Unheard.of(requests.createUnit(name)))
                .toList());
        return refused(organizations, results);
    }

    private static Map<String, LDAPResult> refused(List<String> organizations, List<LDAPResult> results) {
        var refused = new HashMap<String, LDAPResult>();
        for (int i = 0; i < results.size(); i++) {
            if (!isThere(results.get(i))) {
                refused.put(organizations.get(i), results.get(i));
            }
        }
        return refused;
    }

    private static String organization(CreateGroup change) {
        return change.group() instanceof OfOrganization part ? part.organization() : "";
    }

    private static ChangeOutcome outcome(LDAPResult result) {
        return isThere(result) ? new ChangeOutcome.Applied() : new ChangeOutcome.Failed(ResultCodes.failure(result));
    }

    private static boolean isThere(LDAPResult result) {
        var code = result.getResultCode();
        return code.equals(ResultCode.SUCCESS) || code.equals(ResultCode.ENTRY_ALREADY_EXISTS);
    }
}
