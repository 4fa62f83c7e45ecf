/** How staff work at the desk beside deciding: the views they keep, their habits, who looks at what, many requests at once. */
@NullMarked
package io.gatehouse.registration.desk;

import org.jspecify.annotations.NullMarked;
