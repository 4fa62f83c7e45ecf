/** Nodes of Gatehouse as processes of their own that are killed, and what must hold afterwards. */
@NullMarked
package io.gatehouse.chaos;

import org.jspecify.annotations.NullMarked;
