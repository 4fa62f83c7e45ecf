/** Signing in by LDAP bind: limits and lockout before it, the account's rights after it, and the sign-in page. */
@NullMarked
package io.gatehouse.security.signin;

import org.jspecify.annotations.NullMarked;
