/**
 * Links by which people choose their password: mailed once, good once. The password goes to the directory and nowhere else.
 */
@ApplicationModule(allowedDependencies = {"common", "security", "journal", "account", "directory"})
@NullMarked
package io.gatehouse.activation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
