/** Screens about the comparison of the whole directory with the accounts: runs, findings and their answers, the brake. */
@NullMarked
package io.gatehouse.reconciliation.ui;

import org.jspecify.annotations.NullMarked;
