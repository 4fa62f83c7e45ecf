/** The journal on screen: the page with search and verification, and timelines for the pages of other modules. */
@NamedInterface("ui")
@NullMarked
package io.gatehouse.journal.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
