package io.gatehouse.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gives the units of organizations, in which their groups lie, other names. Where the server may keep {@code memberOf} in
 * people's entries, all that lies in a unit is moved into a new one piece by piece: OpenLDAP's overlay follows a group that is
 * renamed, but not one whose unit is, and people would be listed by names that nothing has any more.
 */
final class OrganizationUnits {

    /** There under both names, or gone meanwhile: neither is for us to change. */
    private static final Set<ResultCode> LEFT = Set.of(ResultCode.ENTRY_ALREADY_EXISTS, ResultCode.NO_SUCH_OBJECT);

    private final Pipeline pipeline;
    private final ChangeRequests requests;

    OrganizationUnits(Pipeline pipeline, ChangeRequests requests) {
        this.pipeline = pipeline;
        this.requests = requests;
    }

    /** A unit that is to be called otherwise. */
    record Unit(String formerly, String organization) {}

    /** What came of each unit; of one that cannot be renamed because both are there nothing is said. */
    Map<Unit, LDAPResult> rename(Collection<Unit> units, Predicate<Unit> newNameIsFree) throws LDAPException {
        return requests.features().groups().namedByPeople() ? moveAll(units) : renameFirst(units, newNameIsFree);
    }

    private Map<Unit, LDAPResult> renameFirst(Collection<Unit> units, Predicate<Unit> newNameIsFree)
            throws LDAPException {
        var chosen = new LinkedHashMap<String, Unit>();
        units.stream().filter(newNameIsFree).forEach(unit -> chosen.putIfAbsent(unit.organization(), unit));
        var all = List.copyOf(chosen.values());
        var results = pipeline.send(all.stream()
                .map(unit -> Unheard.of(requests.renameUnit(unit.formerly(), unit.organization())))
                .toList());
        var answers = new LinkedHashMap<Unit, LDAPResult>();
        for (int i = 0; i < results.size(); i++) {
            answers.put(all.get(i), results.get(i));
        }
        return answers;
    }

    private Map<Unit, LDAPResult> moveAll(Collection<Unit> units) throws LDAPException {
        var answers = new LinkedHashMap<Unit, LDAPResult>();
        for (var unit : new LinkedHashSet<>(units)) {
            answers.put(unit, move(unit));
        }
        return answers;
    }

    private LDAPResult move(Unit unit) throws LDAPException {
        var made = pipeline.send(List.of(Unheard.of(requests.createUnit(unit.organization()))))
                .getFirst();
        if (!isDone(made)) {
            return made;
        }
        var searches = new Searches(new PersonEntries(requests.features()));
        var former = requests.features().tree().organization(unit.formerly());
        var children = new FoundEntries(searches.children(former));
        var asked = pipeline.send(List.of(children)).getFirst();
        if (!asked.getResultCode().equals(ResultCode.SUCCESS)) {
            return asked;
        }
        var moves = new ArrayList<Pipeline.Submission>();
        for (var child : children.entries()) {
            moves.add(Unheard.of(requests.move(new DN(child.getDN()), unit.organization())));
        }
        return pipeline.send(moves).stream()
                .filter(result -> !isDone(result))
                .findFirst()
                .orElse(asked);
    }

    private static boolean isDone(LDAPResult result) {
        return result.getResultCode().equals(ResultCode.SUCCESS) || LEFT.contains(result.getResultCode());
    }
}
