/** What is looked at before a request is decided: one small policy for each thing. */
@NullMarked
package io.gatehouse.registration.check;

import org.jspecify.annotations.NullMarked;
