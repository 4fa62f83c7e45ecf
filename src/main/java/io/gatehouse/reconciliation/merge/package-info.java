/**
 * Puts a directory of any size beside the accounts in one order: small records of what was read are sorted on disk in memory
 * that does not grow, and come back username by username. See docs/decisions/080.
 */
@NullMarked
package io.gatehouse.reconciliation.merge;

import org.jspecify.annotations.NullMarked;
