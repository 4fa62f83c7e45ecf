package io.gatehouse.firstrun.demo;

import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.form.RegistrationForm;
import org.jspecify.annotations.Nullable;

/**
 * A request of the demo.
 *
 * @param step how far it gets
 * @param reason why it got no further
 * @param note what staff wrote down about it
 */
record DemoRegistration(
        RegistrationState step,
        @Nullable ReasonCode reason,
        @Nullable String note,
        RegistrationForm form) {}
