package io.gatehouse.account;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.Npi;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** By what a person may be recognised. */
public record PersonTraits(
        PersonName name,
        EmailAddress email,
        @Nullable Npi npi,
        @Nullable PhoneNumber phone,
        @Nullable String previousUsername) {}
