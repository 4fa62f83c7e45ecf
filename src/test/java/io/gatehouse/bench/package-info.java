/** Measures the product beside the raw limit of the same servers in the same run; started by {@code ./gatehouse bench}. */
@NullMarked
package io.gatehouse.bench;

import org.jspecify.annotations.NullMarked;
