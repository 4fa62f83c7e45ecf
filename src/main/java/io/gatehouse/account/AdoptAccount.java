package io.gatehouse.account;

/**
 * An account for a person whom an existing directory already knows.
 *
 * @param keepsPassword the person has a password there and goes on using it; otherwise one is chosen by an activation link
 * @param disabled the person may not sign in there: the account begins suspended
 */
public record AdoptAccount(OpenAccount account, boolean keepsPassword, boolean disabled) {}
