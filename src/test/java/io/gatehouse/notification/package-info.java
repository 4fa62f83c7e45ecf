@NullMarked
package io.gatehouse.notification;

import org.jspecify.annotations.NullMarked;
