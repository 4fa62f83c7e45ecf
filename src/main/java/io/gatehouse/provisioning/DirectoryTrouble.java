package io.gatehouse.provisioning;

import java.time.Instant;

/**
 * The directory as a whole does not work, so nothing is tried until it does.
 *
 * @param code LDAP result code
 * @param needsOperator it will not pass by itself: wrong service password, missing right, refused certificate
 * @param nextLook when it is looked at again
 */
public record DirectoryTrouble(int code, String message, boolean needsOperator, Instant since, Instant nextLook) {}
