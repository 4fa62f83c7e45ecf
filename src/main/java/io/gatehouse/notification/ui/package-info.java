/** The outbox on screen; where mail is captured, the mails themselves. */
@NullMarked
package io.gatehouse.notification.ui;

import org.jspecify.annotations.NullMarked;
