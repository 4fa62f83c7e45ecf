package io.gatehouse.provisioning;

import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.EntryState;
import io.gatehouse.provisioning.FailedStep.Kind;

/** Names the step at which a plan stood still. */
final class FailedSteps {

    private FailedSteps() {}

    /** Where no plan could be made. */
    static FailedStep before(EntryState found) {
        return new FailedStep(
                switch (found) {
                    case EntryState.Taken taken -> Kind.TAKEN;
                    case EntryState.Moved moved -> Kind.MOVED;
                    case EntryState.Gone gone -> Kind.GONE;
                    case EntryState.Adoptable agreed -> Kind.READ;
                    case EntryState.Unknown unknown -> Kind.READ;
                    case EntryState.Absent absent -> Kind.READ;
                    case EntryState.Displaced displaced -> Kind.READ;
                    case EntryState.Present present -> Kind.READ;
                },
                null);
    }

    static FailedStep at(DirectoryChange change) {
        return switch (change) {
            case DirectoryChange.AddEntry add -> new FailedStep(Kind.ADD_ENTRY, null);
            case DirectoryChange.AdoptEntry adopt -> new FailedStep(Kind.ADOPT_ENTRY, null);
            case DirectoryChange.FollowReference follow ->
                new FailedStep(Kind.FOLLOW_REFERENCE, follow.reference().group());
            case DirectoryChange.RenameEntry rename -> new FailedStep(Kind.RENAME_ENTRY, null);
            case DirectoryChange.RecycleEntry recycle -> new FailedStep(Kind.RECYCLE_ENTRY, null);
            case DirectoryChange.RestoreEntry restore -> new FailedStep(Kind.RESTORE_ENTRY, null);
            case DirectoryChange.ChangeEntry modify -> new FailedStep(Kind.CHANGE_ENTRY, null);
            case DirectoryChange.CreateGroup create ->
                new FailedStep(Kind.CREATE_GROUP, create.group().path());
            case DirectoryChange.AddMember join ->
                new FailedStep(Kind.JOIN, join.group().path());
            case DirectoryChange.RemoveMember leave ->
                new FailedStep(Kind.LEAVE, leave.group().path());
            case DirectoryChange.RemoveStray stray ->
                new FailedStep(Kind.LEAVE, stray.group().path());
        };
    }
}
