package io.gatehouse.registration.reminder;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.reminders.*}: when people are reminded.
 *
 * @param unconfirmed after the request was sent
 * @param returned after it was returned; {@code returnedLast} is the second time
 * @param training before the training does not count any more
 * @param vouching after RHIO administrators were asked to vouch
 */
@ConfigurationProperties("gatehouse.reminders")
record ReminderSettings(
        @DefaultValue("3d") Duration unconfirmed,
        @DefaultValue("14d") Duration returned,
        @DefaultValue("25d") Duration returnedLast,
        @DefaultValue("30d") Duration training,
        @DefaultValue("3d") Duration vouching) {}
