/** Screens about how far the directory has followed: what waits, what was refused, and each person's history. */
@NamedInterface("ui")
@NullMarked
package io.gatehouse.provisioning.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
