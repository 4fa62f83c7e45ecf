/** The first run needs nothing: an own PostgreSQL in the data directory, demo data, and the commands of the launcher. */
@NullMarked
package io.gatehouse.firstrun;

import org.jspecify.annotations.NullMarked;
