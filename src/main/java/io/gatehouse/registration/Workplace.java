package io.gatehouse.registration;

import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where the applicant works, as typed. Which organization it is decide staff.
 *
 * @param address of the building
 */
public record Workplace(
        String organizationName,
        PostalAddress address,
        @Nullable PhoneNumber phone,
        @Nullable PhoneNumber fax,
        Supervisor supervisor) {}
