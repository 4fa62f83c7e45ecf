/** The small pieces every screen is put together from: badges, headers, empty states, dialogs, lazily filled grids. */
@NullMarked
package io.gatehouse.common.ui;

import org.jspecify.annotations.NullMarked;
