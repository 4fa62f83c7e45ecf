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
     * The entry with the account's mark, still named by a former username of the account; nobody else has the present one.
     *
     * @param entry by the key it is to have
     */
    record FormerlyNamed(DirectoryEntry entry, String username) implements EntryState {}

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
