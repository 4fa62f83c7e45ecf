/** The screens of adopting a directory. */
@NullMarked
package io.gatehouse.reconciliation.adoption.ui;

import org.jspecify.annotations.NullMarked;
