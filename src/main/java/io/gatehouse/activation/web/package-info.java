/** The public pages on which people choose a password or ask for a link to do so. */
@NullMarked
package io.gatehouse.activation.web;

import org.jspecify.annotations.NullMarked;
