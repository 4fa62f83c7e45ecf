package io.gatehouse.reconciliation;

import io.gatehouse.reconciliation.merge.DirectoryCursor;
import io.gatehouse.reconciliation.merge.Found;
import io.gatehouse.reconciliation.merge.FoundEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the directory holds that no account is for, as a run comes across it. */
final class Strays {

    /** What the subject of a member begins with whose name is no person's. */
    static final String STRANGER = "stranger:";

    private final List<Observation> ofNobody = new ArrayList<>();
    private final List<Observation> beside = new ArrayList<>();

    /** Everything under a username that no account has. */
    void add(Found all, DirectoryCursor cursor) {
        var groups = cursor.names(all.groups()).stream()
                .map(group -> new Discrepancy(
                        FindingClass.MEMBER_NOT_GRANTED, group.path(), List.of(), List.of(group.path())))
                .toList();
        if (all.entries().isEmpty()) {
            ofNobody.add(member(all, groups));
        } else {
            all.entries().forEach(entry -> ofNobody.add(entry(all.username(), entry, groups)));
        }
    }

    /** An entry beside the one of the account that has the username. */
    void addBeside(String username, FoundEntry entry) {
        beside.add(entry(username, entry, List.of()));
    }

    /** The usernames under which no account was known when the accounts were read. */
    Set<String> usernames() {
        return ofNobody.stream().map(Observation::username).collect(Collectors.toSet());
    }

    /** All that was come across since the last time, except what belongs to accounts opened meanwhile. */
    List<Observation> take(Set<String> openedMeanwhile) {
        var all = Stream.concat(
                        beside.stream(), ofNobody.stream().filter(one -> !openedMeanwhile.contains(one.username())))
                .toList();
        ofNobody.clear();
        beside.clear();
        return all;
    }

    int size() {
        return ofNobody.size() + beside.size();
    }

    private static Observation member(Found all, List<Discrepancy> groups) {
        var name = all.stranger() ? all.strangerDn() : all.username();
        var subject = (all.stranger() ? STRANGER : "member:") + name;
        var dn = all.stranger() ? name : null;
        return new Observation(subject, null, dn, name, name, Set.of(), groups, List.of(), null);
    }

    private static Observation entry(String username, FoundEntry entry, List<Discrepancy> groups) {
        var whole = new Discrepancy(FindingClass.UNEXPECTED, "", List.of(), List.of(entry.dn()));
        return new Observation(
                "entry:" + entry.dn().toLowerCase(Locale.ROOT),
                null,
                entry.dn(),
                username,
                username,
                Set.of(),
                Stream.concat(Stream.of(whole), groups.stream()).toList(),
                List.of(),
                null);
    }
}
