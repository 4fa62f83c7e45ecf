/** What other machines ask the application as a whole. */
@NullMarked
package io.gatehouse.shell.web;

import org.jspecify.annotations.NullMarked;
