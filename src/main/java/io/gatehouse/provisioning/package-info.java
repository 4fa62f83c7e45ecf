/**
 * Keeps the directory equal to the accounts' desired state: compares, plans, applies, tries again, and tells how far it is.
 * There is no other way to write to the directory.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "security",
            "journal",
            "catalog",
            "organization",
            "account",
            "account::ui",
            "delegation",
            "directory"
        })
@NullMarked
package io.gatehouse.provisioning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
