/** The review desk: the queue of requests, and one request with everything that is needed to decide it. */
@NullMarked
package io.gatehouse.registration.ui;

import org.jspecify.annotations.NullMarked;
