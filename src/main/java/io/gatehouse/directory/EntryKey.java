package io.gatehouse.directory;

import io.gatehouse.common.AccountId;

/** Which person entry is meant: the account it is the copy of, the username that names it, and where it lies. */
public record EntryKey(AccountId account, String username, Place place) {

    public EntryKey(AccountId account, String username) {
        this(account, username, Place.PEOPLE);
    }

    /** The same account's entry by another name. */
    public EntryKey called(String other) {
        return new EntryKey(account, other, place);
    }

    /** The same account's entry in another place. */
    public EntryKey in(Place other) {
        return new EntryKey(account, username, other);
    }

    public boolean recycled() {
        return place == Place.BIN;
    }
}
