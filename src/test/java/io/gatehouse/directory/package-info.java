@NullMarked
package io.gatehouse.directory;

import org.jspecify.annotations.NullMarked;
