/** What tests of all modules share: one application with a real PostgreSQL and an LDAP server. */
@NullMarked
package io.gatehouse.testing;

import org.jspecify.annotations.NullMarked;
