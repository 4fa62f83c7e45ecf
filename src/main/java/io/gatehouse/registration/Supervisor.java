package io.gatehouse.registration;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.PhoneNumber;

/** Whom to ask whether the applicant works there; never the applicant. */
public record Supervisor(String name, EmailAddress email, PhoneNumber phone) {}
