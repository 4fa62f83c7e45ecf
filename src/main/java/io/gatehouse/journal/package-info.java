/**
 * The append-only, hash-chained journal: every change leaves a row in its own transaction, and the rows prove that none
 * was edited, removed or cut off.
 */
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"common", "security"})
@NullMarked
package io.gatehouse.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
