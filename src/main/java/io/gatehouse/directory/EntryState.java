package io.gatehouse.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a look into the directory showed about an account's entry. Not knowing is an answer of its own, never "absent". */
public sealed interface EntryState {

    /** The entry with the account's mark, where it belongs. */
    record Present(DirectoryEntry entry) implements EntryState {}

    /** No entry carries the mark, and the username is free. */
    record Absent() implements EntryState {}

    /** No entry carries the mark, and an entry of somebody else has the username; {@code mark} is that entry's, if any. */
    record Taken(String dn, @Nullable String mark) implements EntryState {}

    /**
     * The entry with the account's mark, by a name or in a place the account had before or is yet to leave; nobody is where it
     * belongs.
     *
     * @param entry by the key it is to have
     * @param at where it lies
     */
    record Displaced(DirectoryEntry entry, EntryKey at) implements EntryState {}

    /** The mark is on an entry that lies elsewhere or has a username the account never had. */
    record Moved(String dn) implements EntryState {}

    /**
     * An entry of others that is agreed to become the account's and nobody else's.
     *
     * @param entry by the key it is to have
     * @param inPlace it lies where the account's entry belongs
     * @param otherUsernames usernames it has that are not the account's
     */
    record Adoptable(DirectoryEntry entry, String dn, EntryId id, boolean inPlace, List<String> otherUsernames)
            implements EntryState {
        public Adoptable {
            otherUsernames = List.copyOf(otherUsernames);
        }
    }

    /** The entry that was agreed to become the account's is not there any more; {@code dn} is where it was. */
    record Gone(String dn) implements EntryState {}

    record Unknown(DirectoryFailure failure) implements EntryState {}
}
