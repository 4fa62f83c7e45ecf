/** The organizations of the exchange: who participates, where they are, and what their people can be offered. */
@ApplicationModule(allowedDependencies = {"common", "security", "journal", "journal::ui", "catalog"})
@NullMarked
package io.gatehouse.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
