package io.gatehouse.registration;

import io.gatehouse.common.AccountId;

/** Somebody of the staff who can be given a request, or be named in a note. */
public record Colleague(AccountId account, String username, String name) {}
