package io.gatehouse.provisioning;

import io.gatehouse.directory.StrayMember;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;

/** The directory refuses to take a member out of a group; somebody has to look at it. */
public record MemberRemovalRefused(StrayMember member, int code, String message) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("directory.member-removal-refused", JournalObject.directory(member.name()))
                .failed()
                .because(message)
                .with("group", member.group().path())
                .with("member", member.name())
                .with("code", code);
    }
}
