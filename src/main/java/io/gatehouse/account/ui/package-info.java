/** Screens about people's accounts: the list, a person's page, and what an organization sees of its own people. */
@NamedInterface("ui")
@NullMarked
package io.gatehouse.account.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
