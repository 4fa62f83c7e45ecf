/** Reminds people of what waits for them, once for each occasion, and leads of what waits for staff too long. */
@NullMarked
package io.gatehouse.registration.reminder;

import org.jspecify.annotations.NullMarked;
