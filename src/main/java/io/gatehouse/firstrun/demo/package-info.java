/** The people and organizations of a first run, all invented, entered through the same services as everyone. */
@NullMarked
package io.gatehouse.firstrun.demo;

import org.jspecify.annotations.NullMarked;
