package io.gatehouse.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.GroupName.OfOrganization;
import io.gatehouse.directory.OrganizationUnits.Unit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives groups that are found under a former name their present one: the unit of an organization with all that lies in it,
 * then the groups, so that members and whatever others wrote stay. A server that could not be asked is never taken for one
 * that has nothing. Where an interruption left things half done, the next time goes on. See docs/decisions/087.
 */
final class GroupRenamer {

    /** Somebody was there before us, most often we ourselves in a try whose answer got lost: the next reading tells. */
    private static final Set<ResultCode> PASSED = Set.of(ResultCode.NO_SUCH_OBJECT, ResultCode.ENTRY_ALREADY_EXISTS);

    private final Pipeline pipeline;
    private final ChangeRequests requests;
    private final Searches searches;
    private final DirectoryTree tree;
    private final Map<DirectoryChange, ChangeOutcome> outcomes = new HashMap<>();
    private final Map<DN, LDAPResult> asked = new HashMap<>();

    GroupRenamer(Pipeline pipeline, ChangeRequests requests) {
        this.pipeline = pipeline;
        this.requests = requests;
        this.searches = new Searches(new PersonEntries(requests.features()));
        this.tree = requests.features().tree();
    }

    /** What came of those that were found under a former name; of the others nothing is said. */
    Map<DirectoryChange, ChangeOutcome> rename(Collection<CreateGroup> changes) throws LDAPException {
        var renamed =
                changes.stream().filter(change -> !change.formerly().isEmpty()).toList();
        if (renamed.isEmpty()) {
            return outcomes;
        }
        ask(renamed);
        var sources = sources(renamed);
        name(sources);
        var units = renameUnits(renamed);
        sources.keySet().removeAll(outcomes.keySet());
        renameGroups(sources, units);
        return outcomes;
    }

    private void ask(List<CreateGroup> changes) throws LDAPException {
        var names = new LinkedHashSet<DN>();
        for (var change : changes) {
            change.formerly().forEach(former -> names.add(tree.group(former)));
            units(change)
                    .flatMap(unit -> Stream.of(unit.organization(), unit.formerly()))
                    .map(tree::organization)
                    .forEach(names::add);
        }
        var all = List.copyOf(names);
        var results = pipeline.send(all.stream()
                .map(name -> new FoundEntries(searches.existence(name)))
                .toList());
        for (int i = 0; i < results.size(); i++) {
            asked.put(all.get(i), results.get(i));
        }
    }

    private static Stream<Unit> units(CreateGroup change) {
        return change.group() instanceof OfOrganization part
                ? change.formerly().stream()
                        .filter(OfOrganization.class::isInstance)
                        .map(former -> ((OfOrganization) former).organization())
                        .filter(former -> !former.equals(part.organization()))
                        .distinct()
                        .map(former -> new Unit(former, part.organization()))
                : Stream.empty();
    }

    /** Under which former name each is found. One about which the server did not answer fails. */
    private Map<CreateGroup, GroupName> sources(List<CreateGroup> changes) {
        var sources = new LinkedHashMap<CreateGroup, GroupName>();
        for (var change : changes) {
            var names = Stream.concat(
                    change.formerly().stream().map(tree::group),
                    units(change)
                            .flatMap(unit -> Stream.of(unit.organization(), unit.formerly()))
                            .map(tree::organization));
            var unanswered = names.map(this::answer)
                    .filter(result -> !isThere(result) && !isAbsent(result))
                    .findFirst();
            if (unanswered.isPresent()) {
                outcomes.put(change, new ChangeOutcome.Failed(ResultCodes.failure(unanswered.get())));
            } else {
                change.formerly().stream()
                        .filter(former -> isThere(answer(tree.group(former))))
                        .findFirst()
                        .ifPresent(former -> sources.put(change, former));
            }
        }
        return sources;
    }

    /** Other attributes that bear the name come first, so that a group found under the new name has all of it. */
    private void name(Map<CreateGroup, GroupName> sources) throws LDAPException {
        var changes = sources.keySet().stream()
                .filter(change -> naming(change, sources).isPresent())
                .toList();
        var results = pipeline.send(changes.stream()
                .flatMap(change -> naming(change, sources).stream())
                .toList());
        for (int i = 0; i < results.size(); i++) {
            if (!isThere(results.get(i))) {
                outcomes.put(changes.get(i), outcome(results.get(i)));
            }
        }
        sources.keySet().removeAll(outcomes.keySet());
    }

    private Optional<Pipeline.Submission> naming(CreateGroup change, Map<CreateGroup, GroupName> sources) {
        var source = sources.get(change);
        return source == null
                ? Optional.empty()
                : requests.naming(source, change.group()).map(Unheard::of);
    }

    /** Returns where units are now that were renamed. */
    private Map<String, String> renameUnits(List<CreateGroup> changes) throws LDAPException {
        var units = new LinkedHashSet<Unit>();
        changes.stream()
                .filter(change -> !outcomes.containsKey(change))
                .flatMap(GroupRenamer::units)
                .filter(unit -> isThere(answer(tree.organization(unit.formerly()))))
                .forEach(units::add);
        var renamed = new HashMap<String, String>();
        var results = new OrganizationUnits(pipeline, requests)
                .rename(units, unit -> isAbsent(answer(tree.organization(unit.organization()))));
        results.forEach((unit, result) -> {
            if (isThere(result)) {
                renamed.put(unit.formerly(), unit.organization());
            } else {
                changes.stream()
                        .filter(change -> units(change).anyMatch(unit::equals))
                        .forEach(change -> outcomes.put(change, outcome(result)));
            }
        });
        return renamed;
    }

    private void renameGroups(Map<CreateGroup, GroupName> sources, Map<String, String> units) throws LDAPException {
        var remaining = new LinkedHashMap<CreateGroup, GroupName>();
        sources.forEach((change, source) -> {
            var from = moved(source, units);
            if (from.equals(change.group())) {
                outcomes.put(change, new ChangeOutcome.Applied());
            } else {
                remaining.put(change, from);
            }
        });
        var changes = List.copyOf(remaining.keySet());
        var results = pipeline.send(remaining.entrySet().stream()
                .map(one ->
                        Unheard.of(requests.rename(one.getValue(), one.getKey().group())))
                .toList());
        for (int i = 0; i < results.size(); i++) {
            outcomes.put(changes.get(i), outcome(results.get(i)));
        }
    }

    private static GroupName moved(GroupName group, Map<String, String> units) {
        return group instanceof OfOrganization part
                ? new OfOrganization(units.getOrDefault(part.organization(), part.organization()), part.cn())
                : group;
    }

    private static ChangeOutcome outcome(LDAPResult result) {
        if (isThere(result)) {
            return new ChangeOutcome.Applied();
        }
        var failure = ResultCodes.failure(result);
        return PASSED.contains(result.getResultCode())
                ? new ChangeOutcome.Outdated(failure)
                : new ChangeOutcome.Failed(failure);
    }

    private LDAPResult answer(DN name) {
        return Objects.requireNonNull(asked.get(name));
    }

    private static boolean isThere(LDAPResult result) {
        return result.getResultCode().equals(ResultCode.SUCCESS);
    }

    private static boolean isAbsent(LDAPResult result) {
        return result.getResultCode().equals(ResultCode.NO_SUCH_OBJECT);
    }
}
