package io.gatehouse.registration;

import io.gatehouse.common.AccountId;

/** Who of the staff has a request. */
public sealed interface Handler {

    /** Whoever has it, also nobody. */
    record Anyone() implements Handler {}

    record Nobody() implements Handler {}

    /** Not who has it, but whom a note about it names. */
    record Mentioned(AccountId account) implements Handler {}

    record Person(AccountId account) implements Handler {}
}
