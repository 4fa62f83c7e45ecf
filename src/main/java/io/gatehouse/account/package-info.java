/** Accounts: what access each person should have, revision by revision. The directory is a copy of this. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "security",
            "journal",
            "journal::ui",
            "catalog",
            "organization",
            "organization::ui"
        })
@NullMarked
package io.gatehouse.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
