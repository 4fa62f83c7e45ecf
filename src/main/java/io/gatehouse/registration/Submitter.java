package io.gatehouse.registration;

import io.gatehouse.common.EmailAddress;

/** Who filled the form in, when it was not the applicant. */
public record Submitter(String name, EmailAddress email) {}
