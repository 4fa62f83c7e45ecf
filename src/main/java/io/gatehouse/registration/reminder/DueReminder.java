package io.gatehouse.registration.reminder;

import io.gatehouse.common.RegistrationId;
import java.time.Instant;

/**
 * A reminder that is due.
 *
 * @param occasion what it waits since; for another occasion there is another reminder
 * @param until what happens without anybody happens then
 */
public record DueReminder(RegistrationId registration, Instant occasion, Instant until) {}
