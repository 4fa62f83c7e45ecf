/** Screens about what can be granted: the catalogue, and the dialog in which an entitlement is edited. */
@NullMarked
package io.gatehouse.catalog.ui;

import org.jspecify.annotations.NullMarked;
