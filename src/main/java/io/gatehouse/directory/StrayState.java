package io.gatehouse.directory;

import io.gatehouse.common.AccountId;
import java.util.Optional;

/** How a member of a group stands that may be no account's. */
public sealed interface StrayState {

    /** The group does not list it, or is not there itself. */
    record NotListed() implements StrayState {}

    /** The group lists it. {@code mark} is the account whose copy the entry of this name says it is. */
    record Listed(Optional<AccountId> mark) implements StrayState {}

    /** Could not be read: nothing follows. */
    record Unknown(DirectoryFailure failure) implements StrayState {}
}
