/**
 * Compares the whole directory with the accounts, reading only; keeps what it found for people to answer, and holds back
 * changes that are too many to be meant.
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
            "directory",
            "provisioning",
            "provisioning::ui"
        })
@NullMarked
package io.gatehouse.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
