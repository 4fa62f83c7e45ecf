package io.gatehouse.provisioning;

import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AdoptEntry;
import io.gatehouse.directory.DirectoryChange.AttributeChange;
import io.gatehouse.directory.DirectoryChange.ChangeEntry;
import io.gatehouse.directory.DirectoryChange.CreateGroup;
import io.gatehouse.directory.DirectoryChange.RecycleEntry;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryChange.RenameEntry;
import io.gatehouse.directory.DirectoryChange.SignIn;
import java.util.HashSet;
import java.util.stream.Collectors;

/** Tells steps that take something away or change it from those that only add. */
final class Intrusion {

    private Intrusion() {}

    /**
     * Leaving a group by its former name is nothing when it is given its present one in the same plan.
     *
     * @param wasThere the directory had the account before: making its entry anew means that somebody took it away
     */
    static boolean in(ProvisioningPlan plan, boolean wasThere) {
        var followed = plan.changes().stream()
                .filter(CreateGroup.class::isInstance)
                .flatMap(change -> ((CreateGroup) change).formerly().stream())
                .collect(Collectors.toSet());
        return plan.changes().stream()
                .filter(change -> !(change instanceof RemoveMember leave && followed.contains(leave.group())))
                .anyMatch(change -> in(change, wasThere));
    }

    private static boolean in(DirectoryChange change, boolean wasThere) {
        return switch (change) {
            case RemoveMember leave -> true;
            case RenameEntry rename -> true;
            case RecycleEntry recycle -> true;
            case AddEntry add -> wasThere;
            case AdoptEntry adopt ->
                adopt.moves()
                        || adopt.signIn() == SignIn.DISABLED
                        || adopt.attributes().stream().anyMatch(Intrusion::takesAway);
            case ChangeEntry modify ->
                modify.signIn() == SignIn.DISABLED
                        || modify.attributes().stream().anyMatch(Intrusion::takesAway);
            default -> false;
        };
    }

    private static boolean takesAway(AttributeChange change) {
        return !new HashSet<>(change.after()).containsAll(change.before());
    }
}
