/** Delegations: who receives alerts or results on behalf of a provider, or alerts on behalf of an organization. */
@ApplicationModule(
        allowedDependencies = {"common", "security", "journal", "catalog", "organization", "account", "account::ui"})
@NullMarked
package io.gatehouse.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
