package io.gatehouse.registration.desk;

import io.gatehouse.common.AccountId;
import java.util.UUID;

/**
 * A list of the desk that somebody gave a name.
 *
 * @param ownerName who saved it
 * @param query of the queue's address, without the question mark
 * @param shared whether everybody at the desk has it
 */
public record SavedView(UUID id, AccountId owner, String ownerName, String name, String query, boolean shared) {

    public static final int MAX_NAME = 60;

    SavedView named(String other) {
        return new SavedView(id, owner, ownerName, other, query, shared);
    }

    SavedView shared(boolean withEverybody) {
        return new SavedView(id, owner, ownerName, name, query, withEverybody);
    }
}
