/**
 * Gatehouse, the account back office of a health information exchange: from a request on a public form to an account
 * in LDAP. Each package below is a module; what it may call is declared in its {@code package-info}.
 */
@NullMarked
package io.gatehouse;

import org.jspecify.annotations.NullMarked;
