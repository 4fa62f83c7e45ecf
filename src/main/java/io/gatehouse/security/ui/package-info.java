/** The page on which support leads issue and revoke API tokens. */
@NullMarked
package io.gatehouse.security.ui;

import org.jspecify.annotations.NullMarked;
