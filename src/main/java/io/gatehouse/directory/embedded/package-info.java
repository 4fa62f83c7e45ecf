/** The LDAP server of the first run: in memory, on loopback, saved to a file. Used only when no directory is configured. */
@NullMarked
package io.gatehouse.directory.embedded;

import org.jspecify.annotations.NullMarked;
