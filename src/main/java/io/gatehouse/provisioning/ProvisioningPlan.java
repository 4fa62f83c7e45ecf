package io.gatehouse.provisioning;

import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryChange.SignIn;
import io.gatehouse.directory.DirectoryFailure;
import io.gatehouse.directory.GroupName;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ordered steps from what is to what should be, or what stands in the way of any step.
 *
 * @param obstacle when present, there are no changes
 */
public record ProvisioningPlan(
        List<DirectoryChange> changes, @Nullable DirectoryFailure obstacle) {

    public ProvisioningPlan {
        changes = List.copyOf(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty() && obstacle == null;
    }

    /** What it takes from the person: signing in, and being in one of these groups. */
    ProvisioningPlan losses(Set<GroupName> groups) {
        return new ProvisioningPlan(
                changes.stream().flatMap(change -> loss(change, groups)).toList(), obstacle);
    }

    private static Stream<DirectoryChange> loss(DirectoryChange change, Set<GroupName> groups) {
        return switch (change) {
            case ChangeEntry(var entry, var attributes, var signIn)
            when signIn == SignIn.DISABLED -> Stream.of(new ChangeEntry(entry, List.of(), signIn));
            case RemoveMember leave when groups.contains(leave.group()) -> Stream.of(leave);
            default -> Stream.empty();
        };
    }

    static ProvisioningPlan blocked(DirectoryFailure obstacle) {
        return new ProvisioningPlan(List.of(), obstacle);
    }
}
