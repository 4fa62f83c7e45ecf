/**
 * Who acts and what they may do: sign-in by LDAP bind, roles and organization scope, tokens, rate limits, and the filter
 * chains in front of every page.
 */
@ApplicationModule(allowedDependencies = {"common"})
@NullMarked
package io.gatehouse.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
