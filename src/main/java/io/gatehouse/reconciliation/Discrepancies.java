package io.gatehouse.reconciliation;

import static io.gatehouse.reconciliation.FindingClass.DISABLED_DIFFERENTLY;
import static io.gatehouse.reconciliation.FindingClass.DRIFTED;
import static io.gatehouse.reconciliation.FindingClass.MEMBER_MISSING;
import static io.gatehouse.reconciliation.FindingClass.MEMBER_NOT_GRANTED;
import static io.gatehouse.reconciliation.FindingClass.MISPLACED;
import static io.gatehouse.reconciliation.FindingClass.MISSING;
import static io.gatehouse.reconciliation.FindingClass.UNKNOWN;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.AdoptEntry;
import io.gatehouse.directory.DirectoryChange.AttributeChange;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.DirectoryChange.FollowReference;
import io.gatehouse.directory.DirectoryChange.RecycleEntry;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryChange.RemoveStray;
import io.gatehouse.directory.DirectoryChange.RenameEntry;
import io.gatehouse.directory.DirectoryChange.RestoreEntry;
import io.gatehouse.directory.DirectoryChange.SignIn;
import io.gatehouse.directory.EntryState;
import io.gatehouse.directory.OwnedAttributes;
import io.gatehouse.provisioning.Comparisons;
import io.gatehouse.provisioning.ProvisioningPlan;
import java.util.List;
import java.util.stream.Stream;

/** Reads from a plan of repair what is wrong. */
record Discrepancies(Comparisons comparisons) {

    private static final String PEOPLE = "ou=people";
    private static final String BIN = "ou=recycled";

    List<Discrepancy> of(ProvisioningPlan plan, EntryState entry, AccountSnapshot account) {
        return switch (entry) {
            case EntryState.Unknown unknown ->
                List.of(whole(UNKNOWN, unknown.failure().message()));
            case EntryState.Moved moved -> List.of(whole(MISPLACED, moved.dn()));
            case EntryState.Taken taken -> List.of(whole(MISPLACED, taken.dn()));
            case EntryState.Gone gone -> List.of(whole(MISSING, gone.dn()));
            case EntryState.Adoptable agreed -> List.of(whole(MISPLACED, agreed.dn()));
            case EntryState.Absent absent ->
                plan.changes().stream()
                        .filter(change -> !(change instanceof AddMember))
                        .flatMap(change -> of(change, account))
                        .toList();
            case EntryState.Displaced displaced ->
                plan.changes().stream().flatMap(change -> of(change, account)).toList();
            case EntryState.Present present ->
                plan.changes().stream().flatMap(change -> of(change, account)).toList();
        };
    }

    /** Of a missing entry, the memberships it will have again are part of its being missing. */
    private Stream<Discrepancy> of(DirectoryChange change, AccountSnapshot account) {
        return switch (change) {
            case AddEntry add -> Stream.of(new Discrepancy(MISSING, "", List.of(account.username()), List.of()));
            case AdoptEntry adopt ->
                Stream.of(new Discrepancy(MISPLACED, "", List.of(account.username()), List.of(adopt.dn())));
            case FollowReference follow -> Stream.empty();
            case RenameEntry rename ->
                Stream.of(new Discrepancy(MISPLACED, "", List.of(account.username()), List.of(rename.formerly())));
            case RecycleEntry recycle -> Stream.of(new Discrepancy(MISPLACED, "", List.of(BIN), List.of(PEOPLE)));
            case RestoreEntry restore -> Stream.of(new Discrepancy(MISPLACED, "", List.of(PEOPLE), List.of(BIN)));
            case ChangeEntry modify ->
                Stream.concat(signIn(modify), modify.attributes().stream().map(this::attribute));
            case CreateGroup create -> Stream.empty();
            case RemoveStray stray -> Stream.empty();
            case AddMember join -> {
                var group = List.of(comparisons.group(join.group(), account));
                yield Stream.of(new Discrepancy(MEMBER_MISSING, join.group().path(), group, List.of()));
            }
            case RemoveMember leave -> {
                var group = List.of(comparisons.group(leave.group(), account));
                yield Stream.of(
                        new Discrepancy(MEMBER_NOT_GRANTED, leave.group().path(), List.of(), group));
            }
        };
    }

    private static Stream<Discrepancy> signIn(ChangeEntry change) {
        return change.signIn() == SignIn.UNTOUCHED
                ? Stream.empty()
                : Stream.of(new Discrepancy(
                        DISABLED_DIFFERENTLY,
                        Discrepancy.SIGN_IN,
                        List.of(change.signIn().name()),
                        List.of((change.signIn() == SignIn.ENABLED ? SignIn.DISABLED : SignIn.ENABLED).name())));
    }

    private Discrepancy attribute(AttributeChange change) {
        var kind = change.attribute().equals(OwnedAttributes.STATUS) ? DISABLED_DIFFERENTLY : DRIFTED;
        return new Discrepancy(kind, change.attribute(), change.after(), change.before());
    }

    private static Discrepancy whole(FindingClass kind, String actual) {
        return new Discrepancy(kind, "", List.of(), List.of(actual));
    }
}
