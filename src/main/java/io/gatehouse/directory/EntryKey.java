package io.gatehouse.directory;

import io.gatehouse.common.AccountId;

/** Which person entry is meant: the account it is the copy of, and the username that names it. */
public record EntryKey(AccountId account, String username) {}
