package io.gatehouse.directory;

/**
 * Somebody or something that a group of ours lists and that may be no account's.
 *
 * @param name the username among the people, or with {@code elsewhere} the whole distinguished name (RFC 4514)
 * @param elsewhere it lies where no account's entry would
 */
public record StrayMember(GroupName group, String name, boolean elsewhere) {}
