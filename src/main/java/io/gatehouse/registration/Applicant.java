package io.gatehouse.registration;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.Npi;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person who is to get access, as the form tells.
 *
 * @param credentials like MD or RN, in the order given
 * @param extension of the work phone, digits
 * @param mobile for a second factor
 */
public record Applicant(
        PersonName name,
        List<String> credentials,
        EmailAddress email,
        PhoneNumber phone,
        @Nullable String extension,
        @Nullable PhoneNumber mobile,
        String jobTitle,
        @Nullable Npi npi,
        @Nullable License license,
        @Nullable String department) {

    public Applicant {
        credentials = List.copyOf(credentials);
    }

    Applicant reachedAt(EmailAddress other) {
        return new Applicant(name, credentials, other, phone, extension, mobile, jobTitle, npi, license, department);
    }
}
