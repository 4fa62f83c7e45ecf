/** What a person's page says about delegations. */
@NullMarked
package io.gatehouse.delegation.ui;

import org.jspecify.annotations.NullMarked;
