/** The page that stops a regular mail, for whoever has the mail. */
@NullMarked
package io.gatehouse.notification.web;

import org.jspecify.annotations.NullMarked;
