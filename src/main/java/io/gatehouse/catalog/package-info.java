/** The catalogue of what can be granted: services, roles and access levels, as data. */
@ApplicationModule(allowedDependencies = {"common", "security", "journal"})
@NullMarked
package io.gatehouse.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
