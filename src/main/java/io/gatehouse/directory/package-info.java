/**
 * The LDAP directory behind one port: what it holds, what is to change there, what came of it. The only module, beside
 * sign-in, that knows LDAP.
 */
@ApplicationModule(allowedDependencies = {"common", "security", "journal"})
@NullMarked
package io.gatehouse.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
