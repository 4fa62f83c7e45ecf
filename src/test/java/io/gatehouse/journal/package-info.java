@NullMarked
package io.gatehouse.journal;

import org.jspecify.annotations.NullMarked;
