/** Registrations: what people ask for, from the public form and the API to the decision of the review desk. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "security",
            "journal",
            "journal::ui",
            "catalog",
            "organization",
            "account",
            "delegation",
            "directory",
            "provisioning"
        })
@NullMarked
package io.gatehouse.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
