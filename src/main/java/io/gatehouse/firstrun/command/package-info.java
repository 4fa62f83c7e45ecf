/** The commands of the launcher beside {@code run}: they do one thing with the database and end. */
@NullMarked
package io.gatehouse.firstrun.command;

import org.jspecify.annotations.NullMarked;
