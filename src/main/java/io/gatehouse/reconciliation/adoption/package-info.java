/**
 * Takes a directory over that others made: reads it, finds out who everybody is, shows what would change, and hands what people
 * decided to the accounts and the worker. See docs/decisions/090 and 091.
 */
@NullMarked
package io.gatehouse.reconciliation.adoption;

import org.jspecify.annotations.NullMarked;
