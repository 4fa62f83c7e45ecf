package io.gatehouse.directory;

import java.util.List;

/** One step towards the wanted state. Each can be repeated without harm; a list of them is a plan. */
public sealed interface DirectoryChange {

    /** A step on one person's entry or memberships. */
    sealed interface OfPerson extends DirectoryChange {
        EntryKey entry();
    }

    /** A step on a group, to be taken by one worker at a time. */
    sealed interface OfGroup extends DirectoryChange {
        GroupName group();
    }

    record AddEntry(DirectoryEntry wanted) implements OfPerson {
        @Override
        public EntryKey entry() {
            return wanted.key();
        }
    }

    /** An entry gets another name or another place; what it is and has stays. */
    sealed interface MoveEntry extends OfPerson {
        EntryKey from();
    }

    /** Names the account's entry by its present username instead of a former one. */
    record RenameEntry(EntryKey entry, String formerly) implements MoveEntry {
        @Override
        public EntryKey from() {
            return entry.called(formerly);
        }
    }

    /** Puts the entry of a closed account into the recycle bin, after all else has been taken from it. */
    record RecycleEntry(EntryKey entry) implements MoveEntry {
        public RecycleEntry {
            entry = entry.in(Place.BIN);
        }

        @Override
        public EntryKey from() {
            return entry.in(Place.PEOPLE);
        }
    }

    /**
     * Takes an entry out of the recycle bin, before anything is given to it.
     *
     * @param formerly what it is called there, most often what it will be called
     */
    record RestoreEntry(EntryKey entry, String formerly) implements MoveEntry {
        public RestoreEntry {
            entry = entry.in(Place.PEOPLE);
        }

        @Override
        public EntryKey from() {
            return entry.called(formerly).in(Place.BIN);
        }
    }

    /**
     * Takes an entry of others over: moves it to where the account's belongs when it lies elsewhere, then marks it and gives
     * it the account's values. Its password and whatever else others wrote into it stay.
     *
     * @param dn where it lies now
     * @param otherUsernames usernames it loses
     */
    record AdoptEntry(
            EntryKey entry,
            String dn,
            EntryId id,
            boolean moves,
            List<String> otherUsernames,
            List<AttributeChange> attributes,
            SignIn signIn)
            implements OfPerson {
        public AdoptEntry {
            otherUsernames = List.copyOf(otherUsernames);
            attributes = List.copyOf(attributes);
        }
    }

    /** Lets a group of others name an adopted entry by its new name, if it still has the former one. */
    record FollowReference(EntryKey entry, Adoption.Reference reference, String formerDn) implements OfPerson {}

    /** Gives attributes new values and, where needed, ends or restores the possibility to sign in. */
    record ChangeEntry(EntryKey entry, List<AttributeChange> attributes, SignIn signIn) implements OfPerson {
        public ChangeEntry {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * Lets there be the group: the one that still has a former name is renamed, members and all; only when there is none
     * either, a new one is made.
     *
     * @param formerly what the group may still be called, the likeliest first
     */
    record CreateGroup(GroupName group, List<GroupName> formerly) implements OfGroup {
        public CreateGroup {
            formerly = List.copyOf(formerly);
        }

        public CreateGroup(GroupName group) {
            this(group, List.of());
        }
    }

    record RemoveMember(GroupName group, EntryKey entry) implements OfPerson, OfGroup {}

    record AddMember(GroupName group, EntryKey entry) implements OfPerson, OfGroup {}

    /** Takes a member out of a group that is no account's. Never part of an account's plan: a person asks for it. */
    record RemoveStray(StrayMember member) implements OfGroup {
        @Override
        public GroupName group() {
            return member.group();
        }
    }

    /** All values of one attribute before and after; an empty list means the attribute is absent. */
    record AttributeChange(String attribute, List<String> before, List<String> after) {
        public AttributeChange {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** What a change does to the possibility to sign in. */
    enum SignIn {
        UNTOUCHED,
        DISABLED,
        ENABLED
    }
}
