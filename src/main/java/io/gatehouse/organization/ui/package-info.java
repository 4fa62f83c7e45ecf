/** Screens about organizations: the list, an organization's page, and the form it is entered and edited with. */
@NamedInterface("ui")
@NullMarked
package io.gatehouse.organization.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
