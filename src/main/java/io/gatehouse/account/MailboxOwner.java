package io.gatehouse.account;

import io.gatehouse.common.AccountId;

/** Whose account an e-mail address belongs to. */
public record MailboxOwner(AccountId account, String name) {}
