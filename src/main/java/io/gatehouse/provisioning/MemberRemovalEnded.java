package io.gatehouse.provisioning;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;

/** A member that no account was for was taken out of a group, or was found not to be what it was taken for. */
public record MemberRemovalEnded(MemberRemoval removal, MemberRemoval.State state) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of(act(), JournalObject.directory(removal.member().name()))
                .because(removal.reason())
                .with("group", removal.member().group().path())
                .with("member", removal.member().name())
                .with("requestedBy", removal.requestedBy());
    }

    private String act() {
        return switch (state) {
            case REMOVED -> "directory.member-removed";
            case ABSENT -> "directory.member-absent";
            case KEPT -> "directory.member-kept";
            default -> throw new IllegalStateException("Not at an end: " + state);
        };
    }
}
